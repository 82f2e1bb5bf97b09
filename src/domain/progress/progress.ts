import type { Frames, StepTimes, Turn } from './step';

/** `pending` is not asked for yet; `asked` waits for a worker or is being worked on. */
export type StepState = 'pending' | 'asked' | 'done' | 'failed';

/**
 * What the Temporal server knows of a step that was asked for; filled in by the client, for a workflow cannot know it.
 * `again` waits for its next attempt after `failure`. `frames` is how far ffmpeg is. Times in milliseconds since 1970.
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

export interface SceneProgress {
  /** The scene's first words, for a person to know it by. */
  begins: string;
  narration: StepProgress;
  illustration: StepProgress;
  clip: StepProgress;
}

/**
 * How far a film is; `scenes` is empty until the script is written. `warnings` are sentences on what went wrong and was
 * mended.
 */
export interface FilmProgress {
  title: string;
  script: StepProgress;
  scenes: SceneProgress[];
  merge: StepProgress;
  warnings?: string[];
}

/** How many characters of a scene a person is shown to know it by. */
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
