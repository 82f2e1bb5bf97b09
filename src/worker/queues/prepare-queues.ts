import type { ServedQueue } from './served-queues';
import { sweepLeftOvers } from './sweep-left-overs';
import { queueOptions, type QueueOptions } from '../worker-options';
import type { Workplace } from '../workplace';

/** A queue that is to be served, while its activities are loaded with all that they use. */
export interface PreparedQueue extends Pick<ServedQueue, 'workflows'> {
  /** Rejects with a sentence where something is missing. */
  options: Promise<QueueOptions>;
}

/** Begins to make ready what the queues' workers need, once what dead workers left behind is gone. */
export function prepareQueues(
  served: readonly ServedQueue[],
  workplace: Workplace,
  heartbeatEveryMs: number,
): PreparedQueue[] {
  const swept = sweepLeftOvers(served, workplace);
  return served.map((queue) => ({
    workflows: queue.workflows,
    options: swept.then(() => queueOptions(queue, workplace, heartbeatEveryMs)),
  }));
}

/**
 * Resolves when the queues are ready, or `mayConnect` does: where a server starts meanwhile, the rest goes on beside what is done there.
 * Rejects when it is known by then that one of them cannot be served.
 */
export async function untilReady(queues: readonly PreparedQueue[], mayConnect?: Promise<unknown>): Promise<void> {
  const prepared = Promise.all(queues.map(({ options }) => options));
  await (mayConnect ? Promise.race([mayConnect, prepared.then(() => mayConnect)]) : prepared);
}
