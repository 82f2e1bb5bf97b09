import type { Revised } from '../../contract/review';
import type { Settings } from '../../config/settings';
import type { Connected } from '../connection/connected';
import { asked } from './asked';
import { filmBoard, sceneOn } from './film-board';
import { mostMicroUsd } from './most-micro-usd';
import { sceneChange, type SceneWish } from './scene-wish';

/** What a change of a scene would lead to, and cost at most; the cost is missing where nobody here knows it. */
export interface PlannedRevision {
  scene: number;
  again: string[];
  mostMicroUsd?: number | undefined;
}

/** What a person changes of a scene, and who. */
export interface Revising extends SceneWish {
  scene: number;
  who: string;
}

/**
 * Changes a scene of a film that is being made, once `agrees` to what it leads to and costs at most; resolves to its new revision,
 * undefined when it did not agree. Refuses what the film refuses; then nothing has changed.
 */
export async function reviseFilm(
  { films }: Connected,
  id: string,
  { scene, who, ...wish }: Revising,
  settings: Settings,
  agrees: (planned: PlannedRevision) => Promise<boolean>,
): Promise<Revised | undefined> {
  const { revision } = sceneOn(await filmBoard(films, id), scene);
  const order = await films.order(id);
  const change = await sceneChange(wish, order, settings);
  const input = { scene, revision, change, who };
  return asked(films, id, async () => {
    const plan = await films.planRevision(id, input);
    const isAgreed = await agrees({ scene, again: plan.again, mostMicroUsd: mostMicroUsd(plan, order, settings) });
    return isAgreed ? films.reviseScene(id, input) : undefined;
  });
}
