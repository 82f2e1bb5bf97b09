import { once } from 'node:events';
import { join } from 'node:path';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { DefaultLogger, NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { createIllustrateScene } from './activities/illustrate-scene';
import { createMergeClips } from './activities/merge-clips';
import { createNarrateScene } from './activities/narrate-scene';
import { createRenderClip } from './activities/render-clip';
import { createWriteScript } from './activities/write-script';
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

/** The four queues' workers of this process. This is the only place where vendors are chosen. */
async function createWorkers(settings: Settings, connection: NativeConnection, namespace?: string): Promise<Worker[]> {
  const store = createDirectoryStore(settings.storeDirectory);
  const ffmpeg = await findFfmpeg(process.env);
  const together = settings.together ? [createTogetherIllustrator(settings.together)] : [];
  const illustrators = [createPainter(), ...together];
  const rendering = { store, ffmpeg, workRoot: join(settings.home, 'work') };

  const queue = (taskQueue: string, slots: number, options: Partial<WorkerOptions>) =>
    Worker.create({
      connection,
      namespace,
      taskQueue,
      maxConcurrentActivityTaskExecutions: slots,
      shutdownGraceTime: GRACE,
      ...options,
    });

  return Promise.all([
    queue(QUEUES.films, 4, {
      workflowBundle: { codePath: join(__dirname, 'workflow-bundle.js') },
      activities: { writeScript: createWriteScript(store, [createSentenceScriptwriter()]) },
    }),
    queue(QUEUES.narration, 2, { activities: { narrateScene: createNarrateScene(store, [createFliteNarrator()]) } }),
    queue(QUEUES.images, 1, { activities: { illustrateScene: createIllustrateScene(store, illustrators) } }),
    queue(QUEUES.render, settings.rendersAtOnce, {
      activities: { renderClip: createRenderClip(rendering), mergeClips: createMergeClips(rendering) },
    }),
  ]);
}

/**
 * Serves all queues until the process gets a SIGTERM or SIGINT, or `stopped` resolves; `onReady` is called once they are
 * polled. Where Temporal is comes from the environment (`TEMPORAL_ADDRESS` and the others that Temporal's tools know).
 */
export async function runWorker(onReady: () => void, stopped?: Promise<unknown>): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const { connectionOptions, namespace } = loadClientConnectConfig();
  const connection = await NativeConnection.connect(connectionOptions);
  try {
    const workers = await createWorkers(readSettings(process.env, true), connection, namespace);
    const running = Promise.all(workers.map((worker) => worker.run()));
    void stopped?.then(() => workers.forEach((worker) => worker.getState() === 'RUNNING' && worker.shutdown()));
    onReady();
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
  await runWorker(() => process.send?.('ready'), orphaned);
  if (process.connected) process.disconnect();
}

if (require.main === module) {
  runAsChild().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
