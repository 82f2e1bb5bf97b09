import type { Making, Steps } from '../making';
import { wantedAgain } from './step-life';

/** The film after a person wants what has failed of a scene to be tried again, as if for the first time. */
export function retried(making: Making, id: number): Making {
  const scenes = making.scenes.map((scene) =>
    scene.id === id ? { ...scene, steps: withoutFailure(scene.steps) } : scene,
  );
  const { narratorsDown: _down, lost: _lost, ...film } = making;
  return { ...film, scenes };
}

/** Those that have failed are wanted again of whoever was chosen first. */
function withoutFailure(steps: Steps): Steps {
  const again = Object.entries(steps).map(([id, life]) => {
    if (life.is !== 'failed') return [id, life];
    const { chosenFailed: _failed, ...wanted } = wantedAgain(life);
    return [id, wanted];
  });
  return Object.fromEntries(again) as Steps;
}
