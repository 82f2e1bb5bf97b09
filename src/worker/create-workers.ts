import type { WorkerDeploymentVersion } from '@temporalio/common';
import { Worker } from '@temporalio/worker';
import type { OpenNative } from '../temporal/open-native';
import { versionedOptions } from './deployment/deployment-version';
import type { PreparedQueue } from './queues/prepare-queues';
import { workflowOptions } from './worker-options';

/**
 * A worker for each queue, on one connection, and of a version of a deployment if one is given. That of the workflows needs next to
 * nothing that is prepared: its thread starts while activities are loaded.
 */
export function createWorkers(
  queues: readonly PreparedQueue[],
  shared: OpenNative['workerOptions'],
  version: WorkerDeploymentVersion | undefined,
): Promise<Worker>[] {
  return queues.map(async ({ workflows, options }) =>
    Worker.create({
      ...shared,
      ...(await options),
      ...(workflows && workflowOptions(shared, version !== undefined)),
      ...(version && versionedOptions(version)),
    }),
  );
}
