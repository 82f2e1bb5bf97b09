import type { Client } from '@temporalio/client';

/** How often the server is asked, how long each attempt at that may take, and for how long an answer is good. */
const USUAL_TIMES = { everyMs: 10_000, withinMs: 5_000, goodForMs: 30_000 };

/** Whether a server still answers. */
export interface ServerWatch {
  answers(): boolean;
  end(): void;
}

/**
 * Asks the server of a connection now and then what it is, which costs nothing on Temporal Cloud either: the SDK's workers poll on
 * without a word while nobody answers. It keeps no process alive.
 */
export function watchServer(
  temporal: Pick<Client, 'withDeadline' | 'workflowService'>,
  { everyMs, withinMs, goodForMs } = USUAL_TIMES,
): ServerWatch {
  // There is a connection only where the server has answered.
  let answeredAtMs = performance.now();
  const ask = () => temporal.workflowService.getSystemInfo({});
  const asking = setInterval(() => {
    void temporal.withDeadline(Date.now() + withinMs, ask).then(
      () => (answeredAtMs = performance.now()),
      () => undefined,
    );
  }, everyMs);
  asking.unref();
  return {
    answers: () => performance.now() - answeredAtMs <= goodForMs,
    end: () => clearInterval(asking),
  };
}
