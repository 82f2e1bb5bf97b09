import { SERVER_FLAWS } from '../chatterbox/server-flaws';
import { SOUND_FLAWS } from '../chatterbox/sound-flaws';
import { SCRIPT_FLAWS } from '../gemini/script-flaws';
import { MEDIA_FLAWS } from '../media-server/media-flaws';
import { IMAGE_FLAWS } from '../together/image-flaws';
import { WIRE_FAULTS } from './deliver';
import { keysOf } from './entries';
import type { FaultDetails } from './fault-details';
import { STAND_IN_FAULTS } from './stand-ins';

/** The three kinds of vendor calls that take time and can be made to fail. */
export type Endpoint = 'image' | 'script' | 'speech';

/** The faults of every vendor; the others are those that its own call brings along. */
export const FAULTS_EVERYWHERE = [...STAND_IN_FAULTS, ...WIRE_FAULTS];

/** What a Chatterbox server can be made to do. */
export const CHATTERBOX_FAULTS = [...FAULTS_EVERYWHERE, ...keysOf({ ...SOUND_FLAWS, ...SERVER_FLAWS })];

/**
 * What can be made to go wrong at each endpoint; docs/simulator.md says what each does. A name is here because something does what it
 * says: each stands beside that.
 */
export const FAULTS = {
  image: [...FAULTS_EVERYWHERE, ...keysOf(IMAGE_FLAWS)],
  script: [...FAULTS_EVERYWHERE, ...keysOf(SCRIPT_FLAWS)],
  speech: [...CHATTERBOX_FAULTS, ...keysOf(MEDIA_FLAWS)],
};

/** The name of a fault. */
export type FaultName = (typeof FAULTS)[Endpoint][number];

/** What goes wrong, and at which requests: at those for which all given conditions hold, of vendors that can have it. */
export interface FaultRule extends FaultDetails {
  endpoint: Endpoint;
  fault: FaultName;
  /** A regular expression that the prompt, the story or the spoken text must match. */
  prompt?: string;
  /** Only at this Chatterbox server (1, 2, ...). */
  server?: number;
  /** Counted among the requests that match `prompt` and `server`: only these (1 is the first). */
  nth?: number[];
  /** Only the first so many. */
  first?: number;
  /** Only each so-manieth. */
  every?: number;
  /** Only with this chance, from 0 to 1. */
  probability?: number;
}
