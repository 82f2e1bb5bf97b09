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

/**
 * Everything that decides a film; the one input of `makeFilm`. `language` is a BCP 47 tag; `verbatim` makes any
 * scriptwriter keep every word; `sceneCount` is how many scenes a person wants, and `style` how the pictures should look.
 * `storySeed`, a whole number from 0 to 2^32 - 1, is the seed of all its pictures (each has one of its own when missing).
 * `pinsCharacters` has later pictures of a character drawn after the first one that shows it.
 * When there is a `script`, no scriptwriter is asked; without `music` there is none, and
 * without `thumbnail` none is drawn. A `logo` lies over the whole film. `titleCard` shows its
 * title before the first scene, `endCard` a text after the last one. `motion` is how much the camera moves (not at
 * all when missing), and `border` how one scene goes over into the next (by a cut when missing). `imagesInFlight` is how many pictures may be asked for at the same time (1 when missing); `purse` is what the
 * film may cost. `pronunciations` are how words are said; captions show the words. `speed` is how quickly everybody speaks: 1 as the
 * voice does by itself (when missing), 1.3 in so much less time. `cast` are the voices of those whom the story, or its script, says to speak.
 * A `draft` has half the pixels a side. `captions` are how they look (the usual way when missing);
 * `softSubtitles` puts the subtitles into the film's file too. `wishes` are those of single scenes. Of `review` on, nothing decides what
 * film it is: where it waits for a person; how long a scene that cannot be made may wait for one (it fails the film when missing or 0);
 * the id of the film that this one was made of; and what persons had changed of the film, and of its script, when it was begun again.
 */
export interface Order {
  story: Story;
  script?: Script;
  verbatim: boolean;
  sceneCount?: number;
  style?: string;
  storySeed?: number;
  pinsCharacters?: true;
  language: string;
  voice: string;
  format: FormatName;
  motion?: Motion;
  border?: Border;
  captions?: CaptionStyle;
  softSubtitles?: true;
  scriptwriter: ProviderChoice;
  narrator: ProviderChoice;
  illustrator: ProviderChoice;
  music?: Music;
  thumbnail?: ThumbnailChoice;
  logo?: OwnLogo;
  titleCard?: { spoken: boolean };
  endCard?: { text: string; spoken: boolean };
  fallbacks?: Fallbacks;
  pronunciations?: Pronunciations;
  speed?: number;
  cast?: Cast;
  imagesInFlight?: number;
  purse?: Purse;
  draft?: true;
  wishes?: Wishes;
  review?: Review;
  attentionTimeoutMs?: number;
  revises?: string;
  revisions?: Revision[];
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
