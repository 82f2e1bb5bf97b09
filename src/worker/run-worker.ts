import type { WorkerDeploymentVersion } from '@temporalio/common';
import { readSettings } from '../config/settings';
import { QUEUES } from '../contract/queues';
import { openNative } from '../temporal/open-native';
import { ownServer, type Server } from '../temporal/server';
import { refuseShortAddressSpace } from './process/address-space';
import { createWorkers } from './create-workers';
import { deploymentVersion } from './deployment/deployment-version';
import { endAtSecondSignal } from './process/end-at-second-signal';
import { startHealthServer } from './process/health-server';
import { installRuntime } from './process/install-runtime';
import { watchServer } from './process/watch-server';
import { takePlace } from './lost/take-place';
import { tellWhoHolds } from './main-thread/tell-who-holds';
import { prepareQueues, untilReady } from './queues/prepare-queues';
import { runTogether } from './run-together';
import { servedQueues } from './queues/served-queues';
import { startGates } from './start-gates';
import { PASSED_ON_EVERY_MS } from './worker-options';
import { Workplace } from './workplace';

/** How a process works: which queues it serves, on which server, whom it tells when they are polled, and what ends it besides a signal. */
export interface WorkerRun {
  /** Default: all. */
  queues?: readonly string[];
  /** Default: the one that `TEMPORAL_ADDRESS` or Temporal's configuration file names. */
  server?: Server;
  /** Resolves when the server is there; until then the process makes ready. */
  mayConnect?: Promise<unknown>;
  /** It is the only worker of an embedded server: whoever had its name before is dead, and what it sends costs nothing. */
  isEmbedded?: true;
  /** Hears that the queues are polled, and as which version of a deployment, if as one. */
  onReady?: (version?: WorkerDeploymentVersion) => void;
  stopped?: Promise<unknown>;
}

/**
 * Serves queues until the process gets a SIGTERM or SIGINT, or `stopped` resolves. It needs what they need: no ffmpeg where
 * nothing is rendered, and no key but those of the providers whose queues it serves.
 */
export async function runWorker(run: WorkerRun = {}): Promise<void> {
  const { queues = Object.values(QUEUES), server = serverOfWorkers(), mayConnect, isEmbedded = false } = run;
  const heartbeatEveryMs = isEmbedded ? PASSED_ON_EVERY_MS.embedded : PASSED_ON_EVERY_MS.elsewhere;
  refuseShortAddressSpace();
  const served = servedQueues(queues);
  const settings = readSettings(
    process.env,
    served.flatMap(({ keysOf }) => keysOf ?? []),
  );
  // An embedded server has one worker at a time, and nobody who would make its version the current one.
  const version = isEmbedded || !settings.deployment ? undefined : deploymentVersion(settings.deployment);

  const workplace = new Workplace(settings);
  const prepared = prepareQueues(served, workplace, heartbeatEveryMs);
  // A worker that cannot work says so before it connects, if it can.
  await untilReady(prepared, mayConnect);

  const { healthAddress, workerName } = settings;
  const health = healthAddress === undefined ? undefined : await startHealthServer(healthAddress);
  installRuntime(settings);
  endAtSecondSignal();
  const { temporal, workerOptions, close } = await openNative(server, process.env, workerName);
  workplace.connect(temporal);
  const watched = health && watchServer(temporal);
  const takenOver =
    workerName === undefined
      ? undefined
      : takePlace(temporal, { name: workerName, isDead: isEmbedded }, heartbeatEveryMs);
  let endWatch: (() => void) | undefined;
  try {
    await runTogether(createWorkers(prepared, workerOptions, version), {
      stopped: run.stopped,
      onReady(workers) {
        run.onReady?.(version);
        health?.tells(() => Boolean(watched?.answers()) && workers.every((worker) => worker.getState() === 'RUNNING'));
        // What loads before that is nobody's step.
        endWatch = tellWhoHolds();
        if (queues.includes(QUEUES.images)) void startGates(workplace);
      },
    });
  } finally {
    // It asks by the connection, too.
    await takenOver;
    endWatch?.();
    watched?.end();
    await health?.close();
    await close();
  }
}

function serverOfWorkers(): Server {
  const server = ownServer(process.env);
  if (server) return server;
  throw new Error(
    "TEMPORAL_ADDRESS, or a profile of Temporal's configuration file, must say which server a worker works for.",
  );
}
