import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker, type WorkerOptions, type WorkflowBundle } from '@temporalio/worker';
import type { Activities } from '../../../src/contract/activities';
import { OFFLINE_QUEUES, QUEUES } from '../../../src/contract/queues';

/** Workers of all queues. */
export interface FilmWorkers {
  /** Rejects when one of them fails. */
  ended: Promise<unknown>;
  stop(): Promise<void>;
}

/** Has activities at work on all queues while something is done. */
export type During = <T>(activities: Activities, use: () => Promise<T>) => Promise<T>;

/** Starts workers of all queues, with as many slots as a usual worker has; `options` are further ones of each. */
export async function startFilmWorkers(
  server: TestWorkflowEnvironment,
  workflowBundle: WorkflowBundle,
  { writeScript, narrateScene, illustrateScene, ...renders }: Activities,
  { rendersAtOnce = 8, options = {} }: { rendersAtOnce?: number; options?: Partial<WorkerOptions> } = {},
): Promise<FilmWorkers> {
  const queue = (taskQueue: string, activities: Partial<Activities>, slots: number, workflows = {}) =>
    Worker.create({
      connection: server.nativeConnection,
      namespace: server.namespace,
      taskQueue,
      activities,
      maxConcurrentActivityTaskExecutions: slots,
      shutdownGraceTime: 0,
      maxHeartbeatThrottleInterval: '500 milliseconds',
      ...workflows,
      ...options,
    });
  const workers = await Promise.all([
    queue(QUEUES.films, { writeScript }, 4, { workflowBundle }),
    ...[QUEUES.scripts, OFFLINE_QUEUES.scripts].map((name) => queue(name, { writeScript }, 4)),
    ...[QUEUES.narration, OFFLINE_QUEUES.narration].map((name) => queue(name, { narrateScene }, 8)),
    ...[QUEUES.images, OFFLINE_QUEUES.images].map((name) => queue(name, { illustrateScene }, 8)),
    queue(QUEUES.render, renders, rendersAtOnce),
  ]);
  const ended = Promise.all(workers.map((worker) => worker.run()));
  ended.catch(() => undefined);
  return {
    ended,
    async stop() {
      workers.forEach((worker) => worker.getState() === 'RUNNING' && worker.shutdown());
      await ended;
    },
  };
}

/** Runs workers of all queues while `use` lasts, with as many slots for renders as are said. */
export async function withFilmWorkers<T>(
  server: TestWorkflowEnvironment,
  workflowBundle: WorkflowBundle,
  activities: Activities,
  use: () => Promise<T>,
  { rendersAtOnce = 8 } = {},
): Promise<T> {
  const { ended, stop } = await startFilmWorkers(server, workflowBundle, activities, { rendersAtOnce });
  try {
    return await Promise.race([use(), ended.then(() => Promise.reject(new Error('the workers ended early')))]);
  } finally {
    await stop();
  }
}
