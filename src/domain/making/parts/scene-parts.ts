import type { Card } from '../../film/card';
import { sceneAlone } from '../../film/script/scene-alone';
import type { Scene } from '../../film/script/script';
import { sceneStepId, type SceneStep } from '../../progress/step-id';
import { cardStepName, type StepName } from '../../progress/step-name';
import type { Making, SceneState, DoneBy } from '../making';
import { drawnOf, spokenOf } from '../scene/inputs';
import type { Drawn, Spoken } from '../../film/change/made-of';
import type { StepLife } from '../steps/step-life';

/** One scene of a film with the lives of its parts; `position` counts from 1 in the order of the film. */
export interface SceneParts {
  scene: SceneState;
  position: number;
  /** Of what is no scene of the story, but a card before or after its scenes. */
  card?: Card;
  words: Scene;
  spoken: Spoken;
  drawn: Drawn;
  voice: StepLife | undefined;
  picture: StepLife | undefined;
  clip: StepLife | undefined;
}

/** How a scene stands, told by its parts. */
export type SceneStatus = 'in the making' | 'made' | 'failed';

/** The scenes of a film in its order, also those that are skipped. */
export function scenePartsOf(making: Making): SceneParts[] {
  return making.scenes.map((scene, index) => {
    const [spoken, drawn] = [spokenOf(making, scene), drawnOf(making, scene)];
    return {
      scene,
      position: index + 1,
      words: sceneAlone({ ...spoken, ...drawn }),
      spoken,
      drawn,
      voice: scene.steps[partId('voice', scene)],
      picture: scene.steps[partId('picture', scene)],
      clip: scene.steps[partId('clip', scene)],
    };
  });
}

/** The id of a scene's step as the scene is now. */
export function partId(part: SceneStep, { id, parts }: Pick<SceneState, 'id' | 'parts'>): string {
  return sceneStepId(part, id, parts?.[part]);
}

/** The names of a scene's step in a film of so many scenes, or of a card's. */
export function partName(part: SceneStep, { scene, position, card }: SceneParts, count: number): StepName {
  if (card) return cardStepName(card.place, part, scene.id);
  return { id: partId(part, scene), title: `scene ${position}/${count}: ${part}` };
}

/** How a scene stands. */
export function sceneStatus({ voice, picture, clip }: SceneParts): SceneStatus {
  if ([voice, picture, clip].some((life) => life?.is === 'failed')) return 'failed';
  return clip?.is === 'made' ? 'made' : 'in the making';
}

/** Who is to do a step, or has done it. */
export function whoDoes(life: StepLife | undefined): DoneBy {
  return life?.chosenFailed === undefined ? 'chosen' : 'fallback';
}
