import type { CaptionStyle } from '../../captions/style/caption-style';
import type { FormatName } from '../../format';
import type { Mood, OwnMusic } from '../sound/music';
import type { Purse } from '../../purse/purse';
import type { Pronunciations } from '../../text/spoken/pronunciations';
import type { Border } from '../borders/border';
import type { Motion } from '../moves/move';
import type { OwnLogo } from '../logo';
import type { Revision, ScriptRevision } from '../change/revision';
import type { Wishes } from '../change/scene-wishes';
import type { ProviderChoice } from './provider-choice';
import type { Review } from './review';
import type { Script } from '../script/script';
import type { Story } from '../script/story';

/**
 * Providers that step in when the chosen one has failed for good. A narrator comes with a voice, because each has its own
 * voices.
 */
export interface Fallbacks {
  scriptwriter?: ProviderChoice;
  narrator?: Pick<Order, 'narrator' | 'voice'>;
  illustrator?: ProviderChoice;
}

/** The voices of those who speak besides the narrator, by their names as the story has them. */
export interface Cast {
  [speaker: string]: Pick<Order, 'narrator' | 'voice'>;
}

/** Music that is to be composed: its mood, and who composes it. */
export interface MusicToCompose {
  mood: Mood;
  composer: ProviderChoice;
}

/** Which scene's picture the thumbnail shows, counted from 1; the last one's where there are not as many. */
export interface ThumbnailChoice {
  scene: number;
}

/** The music under the voices. */
export type Music = MusicToCompose | OwnMusic;

/** Everything that decides a film, and how it is made; the one input of `makeFilm`. Equal deciding fields are one film. */
export interface Order {
  // What decides which film it is:

  story: Story;
  /** The script that a person brought: no scriptwriter is asked then. */
  script?: Script;
  /** Has any scriptwriter keep every word. */
  verbatim: boolean;
  /** How many scenes a person wants; the scriptwriter decides when missing. */
  sceneCount?: number;
  /** How the pictures should look, in words. */
  style?: string;
  /** The seed of all pictures, a whole number from 0 to 2^32 - 1; each has one of its own when missing. */
  storySeed?: number;
  /** Has later pictures of a character drawn after the first one that shows it. */
  pinsCharacters?: true;
  /** A BCP 47 tag: the language that is spoken. */
  language: string;
  /** Who tells it: one of the narrator's voices, by its name. */
  voice: string;
  format: FormatName;
  /** How much the camera moves; not at all when missing. */
  motion?: Motion;
  /** How one scene goes over into the next; by a cut when missing. */
  border?: Border;
  /** How captions look; the usual way when missing. */
  captions?: CaptionStyle;
  /** Puts the subtitles into the film's file too. */
  softSubtitles?: true;
  scriptwriter: ProviderChoice;
  narrator: ProviderChoice;
  illustrator: ProviderChoice;
  /** There is none when missing. By which text a person's own music may be used decides nothing. */
  music?: Music;
  /** None is drawn when missing. */
  thumbnail?: ThumbnailChoice;
  /** Lies over the whole film. */
  logo?: OwnLogo;
  /** Shows the film's title before the first scene. */
  titleCard?: { spoken: boolean };
  /** Shows a text after the last scene. */
  endCard?: { text: string; spoken: boolean };
  fallbacks?: Fallbacks;
  /** How words are said; captions show the words. */
  pronunciations?: Pronunciations;
  /** How quickly everybody speaks: 1 as the voice does by itself (when missing), 1.3 in so much less time. */
  speed?: number;
  /** The voices of those whom the story, or its script, says to speak. */
  cast?: Cast;
  /** Half the pixels a side, and quickly encoded. */
  draft?: true;
  /** Those of single scenes. */
  wishes?: Wishes;

  // What does not: whoever changes only these asks for the same film.

  /** How many pictures may be asked for at the same time; 1 when missing. */
  imagesInFlight?: number;
  /** What the film may cost. */
  purse?: Purse;
  /** Where it waits for a person; nowhere when missing. */
  review?: Review;
  /** How long a scene that cannot be made may wait for a person; it fails the film when missing or 0. */
  attentionTimeoutMs?: number;
  /** The id of the film that this one was made of. */
  revises?: string;
  /** What persons had changed of the film when it was begun again. */
  revisions?: Revision[];
  /** What they had changed of its script. */
  scriptRevision?: ScriptRevision;
}

const OFFLINE: Omit<Order, 'story' | 'script'> = {
  verbatim: false,
  language: 'en',
  voice: 'heart',
  format: 'portrait',
  scriptwriter: { provider: 'local', model: 'sentences' },
  narrator: { provider: 'local', model: 'heart' },
  illustrator: { provider: 'local', model: 'painter' },
};

/** Who composes when nobody is chosen: it needs nothing. */
export const LOCAL_COMPOSER: ProviderChoice = { provider: 'local', model: 'composer' };

/** An order for a story: what is not chosen is offline, English and portrait. */
export function newOrder(story: Story, choices: Partial<Omit<Order, 'story'>> = {}): Order {
  return { story, ...OFFLINE, ...choices };
}

/** Whether a voice is one that a person has to add to the offline narrator: only its own comes with Storyreel. */
export function isAddedVoice({ narrator, voice }: Pick<Order, 'narrator' | 'voice'>): boolean {
  const { provider, model } = OFFLINE.narrator;
  return narrator.provider === provider && narrator.model === model && voice !== OFFLINE.voice;
}

/** Those that work on the machine itself: the offline ones, and a program of the person's. */
const ON_THIS_MACHINE = [OFFLINE.scriptwriter.provider, 'espeak'];

/** Whether what was done by a provider and model, such as "local/flite", was done offline, and so for nothing. */
export function isOffline(by: string): boolean {
  return ON_THIS_MACHINE.some((provider) => by.startsWith(`${provider}/`));
}
