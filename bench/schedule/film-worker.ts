import { join } from 'node:path';
import { DefaultLogger, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { createIllustrateScene } from '../../src/activities/illustrate-scene';
import { createKeepManifest } from '../../src/activities/keep-manifest';
import { createMergeClips } from '../../src/activities/merge-clips';
import { createMixSound } from '../../src/activities/mix-sound';
import { createNarrateScene } from '../../src/activities/narrate-scene';
import { createRenderClip } from '../../src/activities/render-clip';
import { gateClient } from '../../src/client/gate-client';
import { QUEUES } from '../../src/contract/queues';
import { findFfmpeg } from '../../src/media/ffmpeg/probe';
import { createChatterboxNarrator } from '../../src/providers/chatterbox/narrator';
import type { ChatterboxOptions } from '../../src/providers/chatterbox/options';
import { createTogetherIllustrator } from '../../src/providers/together/illustrator';
import type { TogetherOptions } from '../../src/providers/together/options';
import { Slots } from '../../src/worker/queues/slots';
import { runTogether } from '../../src/worker/run-together';
import { tunerOf } from '../../src/worker/worker-options';
import type { ArtifactStore } from '../../src/store/artifact-store';
import { openStore } from '../../src/store/open-store';
import { openNative } from '../../src/temporal/open-native';
import { serverAt } from '../../src/temporal/server';
import { beChild } from '../processes/child';
import { waitingRenders, type WaitingRenders } from './waiting-renders';

export interface FilmWorkerSettings {
  address: string;
  bundlePath: string;
  /** Its store and work directories are in it. */
  home: string;
  together: TogetherOptions;
  chatterbox: ChatterboxOptions;
  imagesInFlight: number;
  rendersAtOnce: number;
  /** Left out, ffmpeg renders. */
  waiting?: WaitingRenders;
}

/** A worker of all queues in one process, as `src/worker.ts` makes it; but ffmpeg's work may be waited for. */
beChild(async (sent, ready) => {
  const settings = sent as FilmWorkerSettings;
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const { temporal, workerOptions, close } = await openNative(serverAt(settings.address), process.env);
  try {
    const gateOf = (account: string) => gateClient(temporal, account);
    const store = openStore(join(settings.home, 'store'));
    const slots = new Slots(settings.chatterbox.urls.length);
    const options: Record<string, Partial<WorkerOptions>> = {
      [QUEUES.films]: { workflowBundle: { codePath: settings.bundlePath } },
      [QUEUES.narration]: {
        activities: {
          narrateScene: createNarrateScene(store, [createChatterboxNarrator(settings.chatterbox)], slots.inSlot),
        },
        tuner: tunerOf(slots),
      },
      [QUEUES.images]: {
        activities: {
          illustrateScene: createIllustrateScene(store, [createTogetherIllustrator(settings.together)], gateOf),
        },
        maxConcurrentActivityTaskExecutions: settings.imagesInFlight,
      },
      [QUEUES.render]: {
        activities: { ...(await renders(settings, store)), keepManifest: createKeepManifest(store) },
        maxConcurrentActivityTaskExecutions: settings.rendersAtOnce,
      },
    };
    const workers = Object.entries(options).map(([taskQueue, queue]) =>
      Worker.create({ ...workerOptions, taskQueue, maxHeartbeatThrottleInterval: '1 second', ...queue }),
    );
    await runTogether(workers, { onReady: () => ready() });
  } finally {
    await close();
  }
});

async function renders({ waiting, home }: FilmWorkerSettings, store: ArtifactStore) {
  if (waiting) return waitingRenders(store, waiting);
  const rendering = {
    store,
    ffmpeg: await findFfmpeg(process.env),
    fontsDirectory: join(home, 'fonts'),
    workRoot: join(home, 'work'),
  };
  return {
    renderClip: createRenderClip(rendering),
    mixSound: createMixSound(rendering),
    mergeClips: createMergeClips(rendering),
  };
}
