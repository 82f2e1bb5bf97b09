import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { Activities } from '../../src/contract/activities';
import { OFFLINE_QUEUES, QUEUES } from '../../src/contract/queues';
import type { Artifact } from '../../src/domain/film/artifact';
import type { Done } from '../../src/domain/progress/step';
import { openNative } from '../../src/temporal/open-native';
import { serverAt } from '../../src/temporal/server';
import { beChild } from '../processes/child';

export interface FilmWorkerSettings {
  address: string;
  bundlePath: string;
}

/** Activities that make nothing: in these films only the pictures are real. */
function standIns(): Omit<Activities, 'illustrateScene' | 'importMedia' | 'writeScript'> {
  const artifact: Artifact = { key: 'none', mediaType: 'x/none', bytes: 0, sha256: 'none' };
  const done = <T>(made: T): Done<T> => {
    const nowMs = Date.now();
    return { made, times: { askedAtMs: nowMs, startedAtMs: nowMs, endedAtMs: nowMs, attempt: 1, reused: false } };
  };
  return {
    narrateScene: async () => done({ audio: artifact, wordTimes: artifact, samples: 48_000 }),
    renderClip: async () => done({ video: artifact, frames: 30 }),
    renderBorder: async () => done({ video: artifact, frames: 15 }),
    drawCard: async () => done({ image: artifact, width: 1, height: 1 }),
    drawThumbnail: async () => done({ thumbnail: artifact, cover: artifact }),
    composeBed: async () => done({ audio: artifact, samples: 48_000, loopSamples: 40_000 }),
    mixSound: async () => done({ audio: artifact }),
    keepManifest: async () => done(artifact),
    mergeClips: async () => done({ video: artifact, subtitles: artifact, frames: 30, durationMs: 1000 }),
  };
}

beChild(async (settings, ready) => {
  const { address, bundlePath } = settings as FilmWorkerSettings;
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const { workerOptions } = await openNative(serverAt(address), process.env);
  const { narrateScene, ...renders } = standIns();
  const workers = await Promise.all([
    Worker.create({ ...workerOptions, taskQueue: QUEUES.films, workflowBundle: { codePath: bundlePath } }),
    Worker.create({ ...workerOptions, taskQueue: OFFLINE_QUEUES.narration, activities: { narrateScene } }),
    Worker.create({ ...workerOptions, taskQueue: QUEUES.render, activities: renders }),
  ]);
  const running = Promise.all(workers.map((worker) => worker.run()));
  ready();
  await running;
});
