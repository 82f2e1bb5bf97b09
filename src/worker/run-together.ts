import type { Worker } from '@temporalio/worker';

/** What ends workers besides a signal, and who hears when all of them poll. */
export interface TogetherRun {
  onReady?: ((workers: readonly Worker[]) => void) | undefined;
  stopped?: Promise<unknown> | undefined;
}

/**
 * Runs workers that share a connection until all have ended. When one fails, or cannot be created, the others end in order,
 * so that nobody holds the connection any more; then its error is thrown.
 */
export async function runTogether(creating: Promise<Worker>[], { onReady, stopped }: TogetherRun): Promise<void> {
  const created = await Promise.allSettled(creating);
  const workers = created.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const endAll = (): void => workers.forEach((worker) => worker.getState() === 'RUNNING' && worker.shutdown());

  // A worker that was created gives its hold on the connection up by running to its end.
  const running = workers.map((worker) => worker.run());
  for (const run of running) run.catch(endAll);
  if (workers.length < creating.length) endAll();
  else onReady?.(workers);
  void stopped?.then(endAll);

  const failed = [...created, ...(await Promise.allSettled(running))].find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
