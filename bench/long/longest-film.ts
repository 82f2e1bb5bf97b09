import { WorkflowFailedError } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { filmClient } from '../../src/client/film-client';
import { whyFailed } from '../../src/client/why-failed';
import { OFFLINE_QUEUES, QUEUES } from '../../src/contract/queues';
import { newOrder } from '../../src/domain/film/order/order';
import type { Script } from '../../src/domain/film/script/script';
import { openClient } from '../../src/temporal/open-client';
import { openNative } from '../../src/temporal/open-native';
import { serverAt } from '../../src/temporal/server';
import { KillableServer } from '../processes/killable-server';
import { historyFigures, type HistoryFigures } from '../films/history-figures';
import { standIns } from '../films/stand-ins';

/** What the longest film left in Temporal; `ended` is how: made, or the sentence of its failure. */
export interface LongestFigures {
  scenes: number;
  scriptBytes: number;
  seconds: number;
  ended: string;
  history: HistoryFigures;
}

/** Makes a film of a script with activities that make nothing, but answer as much as real ones: sizes are what it shows. */
export async function makeLongestFilm(script: Script, directory: string, bundlePath: string): Promise<LongestFigures> {
  const server = await KillableServer.start(directory);
  try {
    const { temporal, close } = await openClient(serverAt(server.address), process.env);
    const native = await openNative(serverAt(server.address), process.env);
    try {
      const { writeScript: _none, narrateScene, illustrateScene, ...renders } = standIns();
      const common = { ...native.workerOptions, shutdownGraceTime: 0 };
      const workers = await Promise.all([
        Worker.create({ ...common, taskQueue: QUEUES.films, workflowBundle: { codePath: bundlePath } }),
        Worker.create({ ...common, taskQueue: OFFLINE_QUEUES.narration, activities: { narrateScene } }),
        Worker.create({ ...common, taskQueue: OFFLINE_QUEUES.images, activities: { illustrateScene } }),
        Worker.create({ ...common, taskQueue: QUEUES.render, activities: renders }),
      ]);
      const running = Promise.all(workers.map((worker) => worker.run()));
      try {
        const beganMs = performance.now();
        const films = filmClient(temporal);
        const text = script.scenes.map((scene) => scene.text).join('\n\n');
        const { id } = await films.start(newOrder({ title: script.title, text }, { script }));
        const ended = await films.result(id).then(() => 'made', failureOf);
        return {
          scenes: script.scenes.length,
          scriptBytes: Buffer.byteLength(JSON.stringify(script)),
          seconds: Math.round((performance.now() - beganMs) / 1000),
          ended,
          history: await historyFigures(temporal, id),
        };
      } finally {
        workers.forEach((worker) => worker.getState() === 'RUNNING' && worker.shutdown());
        await running;
      }
    } finally {
      await native.close();
      await close();
    }
  } finally {
    await server.kill();
  }
}

function failureOf(error: unknown): string {
  if (error instanceof WorkflowFailedError) return whyFailed(error);
  throw error;
}
