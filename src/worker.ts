import { once } from 'node:events';
import { constants } from 'node:os';
import { join } from 'node:path';
import { Client } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import {
  DefaultLogger,
  NativeConnection,
  Runtime,
  Worker,
  type RuntimeOptions,
  type WorkerOptions,
} from '@temporalio/worker';
import { createIllustrateScene } from './activities/illustrate-scene';
import { createMergeClips } from './activities/merge-clips';
import { createNarrateScene } from './activities/narrate-scene';
import { createRenderClip } from './activities/render-clip';
import { STEP_BUCKETS } from './activities/step/step-metrics';
import { createWriteScript } from './activities/write-script';
import { gateClient, type GateClient } from './client/gate-client';
import { readSettings, type Settings } from './config/settings';
import { QUEUES } from './contract/queues';
import { findFfmpeg, type FoundFfmpeg } from './media/ffmpeg/probe';
import { sweepWork } from './media/ffmpeg/sweep-work';
import { runTogether } from './worker/run-together';
import { openStore } from './store/open-store';
import { makeProviders, type Providers } from './providers/make-providers';

/** Ongoing work gets this long to end by itself before it is handed back to Temporal. */
const GRACE = '10 seconds';

/** How late a cancellation, and what a heartbeat tells, may arrive. */
const HEARTBEAT_THROTTLE = '500 milliseconds';

/**
 * The SDK ends a piece of workflow code after 5 s by the clock, and may take the whole process with it: on a busy machine a
 * long film needs more. It is no public option.
 */
const WORKFLOW_CODE = { isolateExecutionTimeout: '1 minute' };

/** How a process works: which queues it serves, whom it tells when they are polled, and what ends it besides a signal. */
export interface WorkerRun {
  queues?: readonly string[];
  /** It works for the embedded server: the person's own configuration of Temporal's tools names another one. */
  isEmbedded?: boolean;
  /** Resolves when the server is there; until then the process makes ready. */
  mayConnect?: Promise<unknown>;
  onReady?: () => void;
  stopped?: Promise<unknown>;
}

/** What the workers of a process have in common. */
interface Workplace {
  settings: Settings;
  providers: Providers;
  ffmpeg: FoundFfmpeg;
  connection: NativeConnection;
  namespace: string | undefined;
  gateOf: (account: string) => GateClient;
}

function workRootOf({ home }: Settings): string {
  return join(home, 'work');
}

/** The workers of the chosen queues. */
function createWorkers(queues: readonly string[], workplace: Workplace): Promise<Worker>[] {
  const { settings, providers, ffmpeg, connection, namespace, gateOf } = workplace;
  const store = openStore(settings);
  const { scriptwriters, narrators, illustrators } = providers;
  const rendering = { store, ffmpeg, fontsDirectory: settings.fontsDirectory, workRoot: workRootOf(settings) };

  const options: Record<string, Partial<WorkerOptions>> = {
    [QUEUES.films]: {
      ...WORKFLOW_CODE,
      workflowBundle: { codePath: join(__dirname, 'workflow-bundle.js') },
      activities: { writeScript: createWriteScript(store, scriptwriters) },
      maxConcurrentActivityTaskExecutions: 4,
    },
    [QUEUES.narration]: {
      activities: { narrateScene: createNarrateScene(store, narrators) },
      maxConcurrentActivityTaskExecutions: settings.voicesAtOnce,
    },
    [QUEUES.images]: {
      activities: { illustrateScene: createIllustrateScene(store, illustrators, gateOf) },
      maxConcurrentActivityTaskExecutions: settings.imagesInFlight,
    },
    [QUEUES.render]: {
      activities: { renderClip: createRenderClip(rendering), mergeClips: createMergeClips(rendering) },
      maxConcurrentActivityTaskExecutions: settings.rendersAtOnce,
    },
  };
  return queues.map((taskQueue) =>
    Worker.create({
      connection,
      namespace,
      taskQueue,
      shutdownGraceTime: GRACE,
      maxHeartbeatThrottleInterval: HEARTBEAT_THROTTLE,
      ...options[taskQueue],
    }),
  );
}

/** Metrics for Prometheus, where somebody wants them: Temporal's own, and the steps by the names of `storyreel report`. */
function telemetryOf({ metricsAddress: bindAddress }: Settings): RuntimeOptions {
  if (bindAddress === undefined) return {};
  const prometheus = { bindAddress, histogramBucketOverrides: STEP_BUCKETS };
  return { telemetryOptions: { metrics: { prometheus } } };
}

/**
 * Makes each account's gate known of its policy. A gate without memory lets its first request wait: begun now, that wait is
 * over when a film asks for its first picture. When it fails the first request begins the gate.
 */
async function startGates({ providers: { illustrators }, gateOf }: Workplace): Promise<void> {
  const accounts = illustrators.flatMap(({ account }) => account ?? []);
  await Promise.all(
    accounts.map(({ name, policy }) =>
      gateOf(name)
        .adopt(policy)
        .catch((error: unknown) => console.error(`The image gate could not be begun yet: ${String(error)}`)),
    ),
  );
}

/** The first signal lets the work end in order, and is the SDK's; a second one ends the process at once, with what it runs. */
function endAtSecondSignal(): void {
  let signals = 0;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => ++signals === 2 && process.exit(128 + constants.signals[signal]));
  }
}

/**
 * Serves queues until the process gets a SIGTERM or SIGINT, or `stopped` resolves. Where Temporal is comes from the
 * environment (`TEMPORAL_ADDRESS` and the others that Temporal's tools know).
 */
export async function runWorker(run: WorkerRun = {}): Promise<void> {
  const { queues = Object.values(QUEUES), isEmbedded = false, mayConnect, onReady, stopped } = run;
  const settings = readSettings(process.env, true);
  const providers = await makeProviders(settings.offers);
  const ffmpeg = await findFfmpeg(process.env);
  await sweepWork(workRootOf(settings));
  await openStore(settings).care.sweepParts();
  await mayConnect;
  // From here on a SIGTERM is for the workers; before, there is none that could end in order.
  Runtime.install({ logger: new DefaultLogger('INFO'), ...telemetryOf(settings) });
  endAtSecondSignal();
  const { connectionOptions, namespace } = loadClientConnectConfig({ disableFile: isEmbedded });
  const connection = await NativeConnection.connect(connectionOptions);
  try {
    const temporal = new Client({ connection, ...(namespace && { namespace }) });
    const gateOf = (account: string) => gateClient(temporal, account);
    const workplace: Workplace = { settings, providers, ffmpeg, connection, namespace, gateOf };
    await runTogether(createWorkers(queues, workplace), {
      stopped,
      onReady() {
        onReady?.();
        void startGates(workplace);
      },
    });
  } finally {
    await connection.close();
  }
}

/**
 * The embedded worker: it makes ready while the server starts, and connects when its parent says so (its one message); its
 * parent hears when it is ready; it ends when its parent has died.
 */
async function runAsChild(): Promise<void> {
  const orphaned = new Promise<void>((resolve) => process.once('disconnect', resolve));
  const toldToConnect = process.send ? once(process, 'message') : Promise.resolve();
  const mayConnect = Promise.race([toldToConnect, orphaned.then(() => process.exit())]);
  await runWorker({
    isEmbedded: Boolean(process.send),
    mayConnect,
    onReady: () => process.send?.('ready'),
    stopped: orphaned,
  });
  if (process.connected) process.disconnect();
}

if (require.main === module) {
  runAsChild().then(
    // What has been given back may still wait for a vendor's answer: that must not keep the process alive.
    () => process.exit(),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
}
