import { createComposeBed } from '../activities/compose-bed';
import { createDrawCard } from '../activities/draw-card';
import { createDrawThumbnail } from '../activities/draw-thumbnail';
import { createImportMedia } from '../activities/import-media';
import { createIllustrateScene } from '../activities/illustrate-scene';
import { createKeepManifest } from '../activities/keep-manifest';
import { createMergeClips } from '../activities/merge-clips';
import { createMixSound } from '../activities/mix-sound';
import { createNarrateScene } from '../activities/narrate-scene';
import { createRenderBorder } from '../activities/render-border';
import { createRenderClip } from '../activities/render-clip';
import { createWriteScript } from '../activities/write-script';
import type { RoleName } from '../config/roles';
import { OFFLINE_VOICES_AT_ONCE, type Settings } from '../config/settings';
import type { Activities } from '../contract/activities';
import { OFFLINE_QUEUES, QUEUES } from '../contract/queues';
import type { Workplace } from './workplace';

/** What a worker of a queue does, and what it must have for that. */
export interface ServedQueue {
  queue: string;
  /** Where it is another queue that is chosen, and this one is served with it. */
  with?: string;
  /** Whether it runs the workflows; else it runs activities. */
  workflows?: true;
  /** The role whose provider's key must be there, if a key is chosen. */
  keysOf?: RoleName;
  needsFfmpeg?: true;
  activities?: (workplace: Workplace) => Promise<Partial<Activities>>;
  /** How many activities it does at once. */
  slots?: (settings: Settings) => number;
}

/** Each painter's picture keeps a core busy. */
const OFFLINE_PICTURES_AT_ONCE = 1;

type Work = Omit<ServedQueue, 'queue'>;

const SCRIPTS: Work = {
  activities: async ({ store, providers }) => ({
    writeScript: createWriteScript(store, (await providers).scriptwriters),
  }),
  slots: () => 4,
};

const VOICES: Work = {
  activities: async ({ store, providers }) => ({
    narrateScene: createNarrateScene(store, (await providers).narrators),
  }),
};

const PICTURES: Work = {
  activities: async ({ store, providers, gateOf }) => ({
    illustrateScene: createIllustrateScene(store, (await providers).illustrators, gateOf),
  }),
};

/** Every queue: its activities, how many at once, and what they need. */
const SERVED: readonly ServedQueue[] = [
  { queue: QUEUES.films, workflows: true },
  { queue: QUEUES.scripts, keysOf: 'scriptwriter', ...SCRIPTS },
  { queue: OFFLINE_QUEUES.scripts, with: QUEUES.scripts, ...SCRIPTS },
  // Films that release 0.1 began ask for their scripts on the workflows' queue: as long as workflows/film-0.1 is there.
  { queue: QUEUES.films, with: QUEUES.scripts, ...SCRIPTS },
  { queue: QUEUES.narration, keysOf: 'narrator', ...VOICES, slots: ({ voicesAtOnce }) => voicesAtOnce },
  { queue: OFFLINE_QUEUES.narration, with: QUEUES.narration, ...VOICES, slots: () => OFFLINE_VOICES_AT_ONCE },
  { queue: QUEUES.images, keysOf: 'illustrator', ...PICTURES, slots: ({ picturesAtOnce }) => picturesAtOnce },
  { queue: OFFLINE_QUEUES.images, with: QUEUES.images, ...PICTURES, slots: () => OFFLINE_PICTURES_AT_ONCE },
  {
    queue: QUEUES.render,
    needsFfmpeg: true,
    async activities({ store, providers, ffmpeg, settings: { fontsDirectory }, workRoot }) {
      const rendering = { store, ffmpeg: await ffmpeg, fontsDirectory, workRoot };
      return {
        importMedia: createImportMedia(rendering),
        renderClip: createRenderClip(rendering),
        renderBorder: createRenderBorder(rendering),
        drawCard: createDrawCard(rendering),
        drawThumbnail: createDrawThumbnail(rendering),
        composeBed: createComposeBed(store, (await providers).composers),
        mixSound: createMixSound(rendering),
        mergeClips: createMergeClips(rendering),
        keepManifest: createKeepManifest(store),
      };
    },
    slots: ({ rendersAtOnce }) => rendersAtOnce,
  },
];

/** What a worker of the chosen queues serves. */
export function servedQueues(chosen: readonly string[]): ServedQueue[] {
  return SERVED.filter(({ queue, with: other = queue }) => chosen.includes(other));
}
