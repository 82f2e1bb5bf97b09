import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import type { Activities } from '../../src/contract/activities';
import { OFFLINE_QUEUES, QUEUES } from '../../src/contract/queues';

/** Runs workers of all queues while `use` lasts, with as many slots as a usual worker has, or as many for renders as are said. */
export async function withFilmWorkers<T>(
  server: TestWorkflowEnvironment,
  workflowBundle: WorkflowBundleWithSourceMap,
  { writeScript, narrateScene, illustrateScene, ...renders }: Activities,
  use: () => Promise<T>,
  { rendersAtOnce = 8 } = {},
): Promise<T> {
  const queue = (taskQueue: string, activities: Partial<Activities>, slots: number, workflows = {}) =>
    Worker.create({
      connection: server.nativeConnection,
      taskQueue,
      activities,
      maxConcurrentActivityTaskExecutions: slots,
      shutdownGraceTime: 0,
      maxHeartbeatThrottleInterval: '500 milliseconds',
      ...workflows,
    });
  const workers = await Promise.all([
    queue(QUEUES.films, { writeScript }, 4, { workflowBundle }),
    ...[QUEUES.scripts, OFFLINE_QUEUES.scripts].map((name) => queue(name, { writeScript }, 4)),
    ...[QUEUES.narration, OFFLINE_QUEUES.narration].map((name) => queue(name, { narrateScene }, 8)),
    ...[QUEUES.images, OFFLINE_QUEUES.images].map((name) => queue(name, { illustrateScene }, 8)),
    queue(QUEUES.render, renders, rendersAtOnce),
  ]);
  const running = Promise.all(workers.map((worker) => worker.run()));
  try {
    return await Promise.race([use(), running.then(() => Promise.reject(new Error('the workers ended early')))]);
  } finally {
    workers.forEach((worker) => worker.getState() === 'RUNNING' && worker.shutdown());
    await running;
  }
}
