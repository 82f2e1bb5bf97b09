import type { FilmProgress, StepProgress } from './progress';
import { sceneStepId, type SceneStep } from './step-id';

/** A step by its two names: the id of its activity ("voice-2"), and what a person sees everywhere ("scene 2/3: voice"). */
export interface StepName {
  id: string;
  title: string;
}

export const SCRIPT: StepName = { id: 'script', title: 'script' };
export const LOGO: StepName = { id: 'logo', title: 'logo' };
export const BED: StepName = { id: 'bed', title: 'music' };
export const SOUND: StepName = { id: 'sound', title: 'sound' };
export const THUMBNAIL: StepName = { id: 'thumbnail', title: 'thumbnail' };
export const FILM: StepName = { id: 'film', title: 'film' };

/** The names of a scene's step; the scene with the index 1 is scene 2. */
export function sceneStepName(step: SceneStep, index: number, count: number): StepName {
  return { id: sceneStepId(step, index + 1), title: `scene ${index + 1}/${count}: ${step}` };
}

/** What a person is told when a fallback has done a step, and why it had to. */
export function tookOverSentence({ title }: StepName, why: string): string {
  return `${title}: the fallback took over. ${why}`;
}

/** All steps of a film that are known so far, in film order. */
export function namedSteps(progress: FilmProgress): { name: StepName; step: StepProgress }[] {
  const count = progress.scenes.length;
  return [
    ...(progress.logo ? [{ name: LOGO, step: progress.logo }] : []),
    { name: SCRIPT, step: progress.script },
    ...progress.scenes.flatMap((scene, index) => [
      { name: sceneStepName('voice', index, count), step: scene.narration },
      { name: sceneStepName('picture', index, count), step: scene.illustration },
      { name: sceneStepName('clip', index, count), step: scene.clip },
    ]),
    ...(progress.thumbnail ? [{ name: THUMBNAIL, step: progress.thumbnail }] : []),
    ...(progress.bed ? [{ name: BED, step: progress.bed }] : []),
    ...(progress.sound ? [{ name: SOUND, step: progress.sound }] : []),
    { name: FILM, step: progress.merge },
  ];
}
