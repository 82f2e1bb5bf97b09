import type { CardPlace } from '../film/card';
import type { Waiting } from '../making/board/waiting';
import type { Frames, StepTimes, Turn } from './step';
import type { SceneStep } from './step-id';

/** `pending`: not asked for yet; `asked`: waiting for a worker, or being worked on. */
export type StepState = 'pending' | 'asked' | 'done' | 'failed';

/**
 * What the Temporal server knows of a step that was asked for; filled in by the client, because a workflow cannot know it.
 * `again` means that it waits for its next attempt after `failure`. `frames` is how far ffmpeg is. Times are in milliseconds
 * since 1970.
 */
export interface StepWork {
  state: 'waiting' | 'running' | 'again';
  attempt: number;
  sinceMs: number;
  nextAttemptAtMs?: number;
  failure?: string;
  frames?: Frames;
  /** The turn that it waits for at the image gate. */
  turn?: Turn;
}

/** How far one step is: `times` when it is done, `failure` (a sentence) when it has failed, `work` while it is asked for. */
export interface StepProgress {
  state: StepState;
  times?: StepTimes;
  failure?: string;
  work?: StepWork;
}

/** From when to when a step was under way, in milliseconds since 1970. */
export interface Asking {
  askedAtMs: number;
  endedAtMs: number;
}

/** What stands in the place of a reason where a step was ended with its film. */
export const CANCELLED = 'cancelled';

export interface SceneProgress {
  /** The scene's first words, so that a person knows which scene it is. */
  begins: string;
  narration: StepProgress;
  illustration: StepProgress;
  clip: StepProgress;
  /** Its number, where it is not its place in the film; the revisions that its parts are of, where a person has changed them. */
  scene?: number;
  revisions?: { [part in SceneStep]?: number };
  isSkipped?: true;
}

/** A step that was made for a scene as it was before a person changed it. */
export interface ReplacedStep {
  id: string;
  title: string;
  step: StepProgress;
}

/** A card; without a `narration` it is shown in silence. */
export interface CardProgress {
  place: CardPlace;
  narration?: StepProgress;
  illustration: StepProgress;
  clip: StepProgress;
}

/**
 * How far a film is. The fields have the names of what is made; the same steps are `voice`, `picture` and `film` by their ids
 * (`step-id.ts`). They stay so, for films that are open, manifests in stores and programs of others have them.
 */
export interface FilmProgress {
  title: string;
  /** Of films that are to have one. */
  logo?: StepProgress;
  script: StepProgress;
  /** Empty until the script is written. */
  scenes: SceneProgress[];
  /** In films that have any. */
  cards?: CardProgress[];
  /** Those before each scene and the one at the end, in films that have any. */
  borders?: StepProgress[];
  /** Of films that are to have one. */
  thumbnail?: StepProgress;
  /** Of films that are to have music. */
  bed?: StepProgress;
  /** Missing in films that were begun when the merge mixed it. */
  sound?: StepProgress;
  merge: StepProgress;
  /** Sentences about what went wrong and was put right. */
  warnings?: string[];
  /** What was made and paid for, and is not in the film, for a person has changed it since. */
  replaced?: ReplacedStep[];
  /** When steps were under way that failed, or made what was lost; the longest such times. */
  cameToNothing?: Asking[];
  /** What it waits for a person to do. */
  waitsFor?: Waiting;
  /** What time it was by the server's clock when this was told, in milliseconds since 1970, where a client tells it. */
  atMs?: number;
}

/** How many characters of a scene's text are shown, so that a person knows which scene it is. */
const BEGINS_CHARACTERS = 80;

const pending = (): StepProgress => ({ state: 'pending' });

/** The progress of a film that has not begun. */
export function newProgress(title: string): FilmProgress {
  return { title, script: pending(), scenes: [], merge: pending() };
}

/** The progress of a scene that has not begun. */
export function newSceneProgress(text: string): SceneProgress {
  const begins = text.slice(0, BEGINS_CHARACTERS).replace(/\s+/g, ' ');
  return { begins, narration: pending(), illustration: pending(), clip: pending() };
}
