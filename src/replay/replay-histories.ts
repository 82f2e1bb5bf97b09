import { Worker, type ReplayWorkerOptions } from '@temporalio/worker';
import type { HistoryAndWorkflowId } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import type { FoundHistory } from './found-history';
import { whatDiffers } from './what-differs';

/** How one history fared; `reason` says for a person why it does not replay. */
export type ReplayOutcome =
  | { name: string; is: 'replayed' }
  | { name: string; is: 'not replayed'; reason: string }
  | { name: string; is: 'gone' };

/**
 * Replays histories against workflow code and tells of each how it fared, in their order. One at a time: the next is
 * asked for when this one is done. `dataConverter` is that with which they were recorded.
 */
export async function* replayHistories(
  workflowBundle: NonNullable<ReplayWorkerOptions['workflowBundle']>,
  histories: AsyncIterable<FoundHistory>,
  dataConverter?: DataConverter,
): AsyncGenerator<ReplayOutcome> {
  const told: ReplayOutcome[] = [];
  let replaying: Extract<FoundHistory, { history: unknown }> | undefined;

  async function* replayable(): AsyncGenerator<HistoryAndWorkflowId> {
    for await (const found of histories) {
      if ('history' in found) yield (replaying = found);
      else if ('gone' in found) told.push({ name: found.name, is: 'gone' });
      else told.push({ name: found.name, is: 'not replayed', reason: found.unreadable });
    }
  }

  const options = { workflowBundle, ...(dataConverter && { dataConverter }) };
  for await (const { error } of Worker.runReplayHistories(options, replayable())) {
    yield* told.splice(0);
    const { name, history } = replaying as NonNullable<typeof replaying>;
    replaying = undefined;
    yield error ? { name, is: 'not replayed', reason: whatDiffers(error, history) } : { name, is: 'replayed' };
  }
  yield* told.splice(0);
  // A worker that ends early ends its results without an error: an unreplayed history must not pass for a good one.
  if (replaying) throw new Error(`The replay ended before ${replaying.name} was replayed. Run it again.`);
}
