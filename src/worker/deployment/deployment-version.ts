import { createHash } from 'node:crypto';
// oxlint-disable-next-line no-restricted-imports -- the code of this build, and no file of a person's
import { readFileSync } from 'node:fs';
import type { WorkerDeploymentVersion } from '@temporalio/common';
import type { WorkerOptions } from '@temporalio/worker';
import type { Deployment } from '../../config/deployment';
import { ownVersion } from '../../config/own-version';
import { WORKFLOW_BUNDLE } from '../worker-options';

/** The version of a deployment that this build is: workers of all queues, and on all machines, are the same one. */
export function deploymentVersion({ name, buildId = ownBuild() }: Deployment): WorkerDeploymentVersion {
  return { deploymentName: name, buildId };
}

/**
 * The options of a worker that is of a version: what it begins stays with that version to its end, unless a workflow says of itself
 * that it goes along to the next, as the image gate does.
 */
export function versionedOptions(version: WorkerDeploymentVersion): Pick<WorkerOptions, 'workerDeploymentOptions'> {
  return { workerDeploymentOptions: { version, useWorkerVersioning: true, defaultVersioningBehavior: 'PINNED' } };
}

/** The release, and what tells its workflow code from another's: by this code alone a film goes on as it began. */
function ownBuild(): string {
  const code = readFileSync(WORKFLOW_BUNDLE);
  return `${ownVersion()}-${createHash('sha256').update(code).digest('hex').slice(0, 8)}`;
}
