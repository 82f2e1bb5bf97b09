import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { DefaultLogger, NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { createIllustrateScene } from './activities/illustrate-scene';
import { createMergeClips } from './activities/merge-clips';
import { createNarrateScene } from './activities/narrate-scene';
import { createRenderClip } from './activities/render-clip';
import { createWriteScript } from './activities/write-script';
import { gateClient } from './client/gate-client';
import { readSettings, type Settings } from './config';
import { QUEUES } from './contract';
import { findFfmpeg } from './media/probe';
import { createFliteNarrator } from './providers/local/narrator';
import { createPainter } from './providers/local/painter';
import { createSentenceScriptwriter } from './providers/local/scriptwriter';
import { createTogetherIllustrator } from './providers/together/illustrator';
import { createDirectoryStore } from './store/directory-store';

/** Ongoing work gets this long to end by itself before it is handed back to Temporal. */
const GRACE = '10 seconds';

/** How late a cancellation, and what a heartbeat tells, may arrive. */
const HEARTBEAT_THROTTLE = '1 second';

/** How a process works: which queues it serves, whom it tells when they are polled, and what ends it besides a signal. */
export interface WorkerRun {
  queues?: readonly string[];
  onReady?: () => void;
  stopped?: Promise<unknown>;
}

/** The workers of the chosen queues. This is the only place where vendors are chosen. */
async function createWorkers(
  queues: readonly string[],
  settings: Settings,
  connection: NativeConnection,
  namespace?: string,
): Promise<Worker[]> {
  const store = createDirectoryStore(settings.storeDirectory);
  const ffmpeg = await findFfmpeg(process.env);
  const together = settings.together ? [createTogetherIllustrator(settings.together)] : [];
  const illustrators = [createPainter(), ...together];
  const temporal = new Client({ connection, ...(namespace && { namespace }) });
  const gateOf = (account: string) => gateClient(temporal, account);
  const fontsDirectory = join(settings.home, 'fonts');
  const rendering = { store, ffmpeg, fontsDirectory, workRoot: join(settings.home, 'work') };

  const options: Record<string, Partial<WorkerOptions>> = {
    [QUEUES.films]: {
      workflowBundle: { codePath: join(__dirname, 'workflow-bundle.js') },
      activities: { writeScript: createWriteScript(store, [createSentenceScriptwriter()]) },
      maxConcurrentActivityTaskExecutions: 4,
    },
    [QUEUES.narration]: {
      activities: { narrateScene: createNarrateScene(store, [createFliteNarrator()]) },
      maxConcurrentActivityTaskExecutions: 2,
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
  return Promise.all(
    queues.map((taskQueue) =>
      Worker.create({
        connection,
        namespace,
        taskQueue,
        shutdownGraceTime: GRACE,
        maxHeartbeatThrottleInterval: HEARTBEAT_THROTTLE,
        ...options[taskQueue],
      }),
    ),
  );
}

/**
 * Makes the account's gate known of its policy. A gate without memory lets its first request wait: begun now, that wait is
 * over when a film asks for its first picture. When it fails the first request begins the gate.
 */
async function startGates({ together }: Settings, connection: NativeConnection, namespace?: string): Promise<void> {
  if (!together) return;
  const temporal = new Client({ connection, ...(namespace && { namespace }) });
  await gateClient(temporal, together.account)
    .adopt(together.policy)
    .catch((error: unknown) => console.error(`The image gate could not be begun yet: ${String(error)}`));
}

/**
 * Serves queues until the process gets a SIGTERM or SIGINT, or `stopped` resolves. Where Temporal is comes from the environment (`TEMPORAL_ADDRESS` and the others that Temporal's tools know).
 */
export async function runWorker(run: WorkerRun = {}): Promise<void> {
  const { queues = Object.values(QUEUES), onReady, stopped } = run;
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const { connectionOptions, namespace } = loadClientConnectConfig();
  const connection = await NativeConnection.connect(connectionOptions);
  try {
    const settings = readSettings(process.env, true);
    const workers = await createWorkers(queues, settings, connection, namespace);
    const running = Promise.all(workers.map((worker) => worker.run()));
    void stopped?.then(() => workers.forEach((worker) => worker.getState() === 'RUNNING' && worker.shutdown()));
    onReady?.();
    void startGates(settings, connection, namespace);
    await running;
  } finally {
    await connection.close();
  }
}

/** The embedded worker: its parent says when to connect and hears when it is ready; it ends when its parent has died. */
async function runAsChild(): Promise<void> {
  const orphaned = new Promise((resolve) => process.once('disconnect', resolve));
  if (process.send) {
    // Its modules were loaded while the server starts; the only message is 'connect', once the server answers.
    await Promise.race([once(process, 'message'), orphaned]);
    if (!process.connected) return;
  }
  await runWorker({ onReady: () => process.send?.('ready'), stopped: orphaned });
  if (process.connected) process.disconnect();
}

if (require.main === module) {
  runAsChild().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
