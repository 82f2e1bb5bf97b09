import type { FaultRule } from '../call/fault-rule';
import type { Dialect } from '../chatterbox/dialect';
import type { LimitPolicy } from '../together/image-limit';
import type { Spread } from '../call/spread';

/** All that can be changed while the simulator runs; times are simulated milliseconds. */
export interface Configuration {
  times: { imageMs: Spread; speechMs: Spread; scriptMs: Spread };
  limit: LimitPolicy;
  faults: FaultRule[];
  /** One entry for each Chatterbox server: `/chatterbox-1`, `/chatterbox-2`, ... */
  chatterbox: Dialect[];
  /** The models that exist; asking for another one is 404. */
  models: { image: string[]; script: string[] };
  script: {
    /** The property names of a scene, where the request brings no schema. */
    text: string;
    imagePrompt: string;
    /** About how many characters of the story one scene holds. */
    sceneCharacters: number;
    /** A regular expression whose first group is the story within the request's text; empty: it is looked for. */
    storyPattern: string;
  };
}

/** The times and the limit that were seen at the vendors, and no faults. */
export const DEFAULT_CONFIGURATION: Configuration = {
  times: {
    imageMs: [15_000, 20_000, 30_000],
    speechMs: [10_000, 15_000, 20_000],
    scriptMs: [2000, 3000, 6000],
  },
  limit: { kind: 'window', requests: 6, windowMs: 60_000, blockMs: 900_000 },
  faults: [],
  chatterbox: ['devnen', 'travisvn'],
  models: {
    image: ['black-forest-labs/FLUX.1-schnell', 'black-forest-labs/FLUX.1.1-pro', 'black-forest-labs/FLUX.2-pro'],
    script: ['gemini-3.5-flash-lite', 'gemini-3.8-flash', 'gemini-2.5-flash-lite'],
  },
  script: { text: 'text', imagePrompt: 'imagePrompt', sceneCharacters: 400, storyPattern: '' },
};

/** What may be handed in to change a configuration: what is left out stays. */
export type ConfigurationChange = {
  [Part in keyof Configuration]?: Configuration[Part] extends unknown[] | LimitPolicy
    ? Configuration[Part]
    : Partial<Configuration[Part]>;
};
