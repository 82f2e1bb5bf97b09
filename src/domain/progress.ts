import type { StepTimes } from './step';

/** `pending` is not asked for yet; `asked` waits for a worker or is being worked on. */
export type StepState = 'pending' | 'asked' | 'done' | 'failed';

/** How far one step is: `times` when it is done, `failure` (a sentence) when it has failed. */
export interface StepProgress {
  state: StepState;
  times?: StepTimes;
  failure?: string;
}

export interface SceneProgress {
  narration: StepProgress;
  illustration: StepProgress;
  clip: StepProgress;
}

/** How far a film is; `scenes` is empty until the script is written. */
export interface FilmProgress {
  title: string;
  script: StepProgress;
  scenes: SceneProgress[];
  merge: StepProgress;
}

const pending = (): StepProgress => ({ state: 'pending' });

/** The progress of a film that has not begun. */
export function newProgress(title: string): FilmProgress {
  return { title, script: pending(), scenes: [], merge: pending() };
}

/** The progress of a scene that has not begun. */
export function newSceneProgress(): SceneProgress {
  return { narration: pending(), illustration: pending(), clip: pending() };
}

/** A step as a person knows it: "script", "scene 2/3: voice", "film". */
export interface NamedStep {
  name: string;
  step: StepProgress;
}

/** All steps of a film that are known so far, by the names that a person sees everywhere. */
export function namedSteps(progress: FilmProgress): NamedStep[] {
  const count = progress.scenes.length;
  return [
    { name: 'script', step: progress.script },
    ...progress.scenes.flatMap((scene, index) => [
      { name: sceneStepName(index, count, 'voice'), step: scene.narration },
      { name: sceneStepName(index, count, 'picture'), step: scene.illustration },
      { name: sceneStepName(index, count, 'clip'), step: scene.clip },
    ]),
    { name: 'film', step: progress.merge },
  ];
}

/** "scene 2/3: voice" for the scene with the index 1 of three. */
export function sceneStepName(index: number, count: number, step: 'voice' | 'picture' | 'clip'): string {
  return `scene ${index + 1}/${count}: ${step}`;
}
