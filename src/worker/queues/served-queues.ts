import type { RoleName } from '../../config/roles';
import { OFFLINE_VOICES_AT_ONCE, type Settings } from '../../config/settings';
import type { Activities } from '../../contract/activities';
import { OFFLINE_QUEUES, QUEUES } from '../../contract/queues';
import type { InSlot } from '../../activities/step/in-slot';
import type { Workplace } from '../workplace';

/** What a worker of a queue does, and what it must have for that. */
export interface ServedQueue {
  queue: string;
  /** Whoever chooses that queue serves this one too; without it, this one is chosen by its own name. */
  servedWith?: string;
  /** Whether it runs the workflows; else it runs activities. */
  workflows?: true;
  /** The role whose provider's key must be there, if a key is chosen. */
  keysOf?: RoleName;
  needsFfmpeg?: true;
  /** They are loaded when this is called. */
  activities?: (workplace: Workplace, inSlot: InSlot) => Promise<Partial<Activities>>;
  /** How many activities it does at once. */
  slots?: (settings: Settings) => number;
  /** Whether its activities give their slots back before they end. */
  givesBack?: true;
}

/** Each painter's picture keeps a core busy. */
const OFFLINE_PICTURES_AT_ONCE = 1;

type Work = Omit<ServedQueue, 'queue'>;

const SCRIPTS: Work = {
  async activities({ store, providers }) {
    const { createWriteScript } = await import('../../activities/write-script.js');
    return { writeScript: createWriteScript(store, (await providers).scriptwriters) };
  },
  slots: () => 4,
};

const VOICES: Work = {
  async activities({ store, providers }, inSlot) {
    const { createNarrateScene } = await import('../../activities/narrate-scene.js');
    return { narrateScene: createNarrateScene(store, (await providers).narrators, inSlot) };
  },
};

const PICTURES: Work = {
  async activities({ store, providers, gateOf }) {
    const { createIllustrateScene } = await import('../../activities/illustrate-scene.js');
    return { illustrateScene: createIllustrateScene(store, (await providers).illustrators, gateOf) };
  },
};

/** Every queue: its activities, how many at once, and what they need. */
const SERVED: readonly ServedQueue[] = [
  { queue: QUEUES.films, workflows: true },
  { queue: QUEUES.scripts, keysOf: 'scriptwriter', ...SCRIPTS },
  { queue: OFFLINE_QUEUES.scripts, servedWith: QUEUES.scripts, ...SCRIPTS },
  // Films that release 0.1 began ask for their scripts on the workflows' queue: as long as workflows/film-0.1 is there.
  { queue: QUEUES.films, servedWith: QUEUES.scripts, ...SCRIPTS },
  {
    queue: QUEUES.narration,
    keysOf: 'narrator',
    ...VOICES,
    slots: ({ voicesAtOnce }) => voicesAtOnce,
    givesBack: true,
  },
  { queue: OFFLINE_QUEUES.narration, servedWith: QUEUES.narration, ...VOICES, slots: () => OFFLINE_VOICES_AT_ONCE },
  { queue: QUEUES.images, keysOf: 'illustrator', ...PICTURES, slots: ({ picturesAtOnce }) => picturesAtOnce },
  { queue: OFFLINE_QUEUES.images, servedWith: QUEUES.images, ...PICTURES, slots: () => OFFLINE_PICTURES_AT_ONCE },
  {
    queue: QUEUES.render,
    needsFfmpeg: true,
    async activities(workplace) {
      const { renderActivities } = await import('./render-activities.js');
      return renderActivities(workplace);
    },
    slots: ({ rendersAtOnce }) => rendersAtOnce,
  },
];

/** What a worker of the chosen queues serves. */
export function servedQueues(chosen: readonly string[]): ServedQueue[] {
  return SERVED.filter(({ queue, servedWith = queue }) => chosen.includes(servedWith));
}
