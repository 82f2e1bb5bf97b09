import type { Settings } from '../../../config/settings';
import type { Order } from '../../../domain/film/order/order';
import { sceneCountOf } from '../../../domain/film/script/scene-count';
import { offerFor } from '../../../providers/offers';

/** How many scenes a film is to be expected to have at most before there is a script: each of them costs a picture. */
export function expectedScenes(order: Order, { offers }: Settings): number {
  const { story, sceneCount, script, scriptwriter, fallbacks } = order;
  if (script) return script.scenes.length;
  if (sceneCount !== undefined) return sceneCount;
  const writers = [scriptwriter, ...(fallbacks?.scriptwriter ? [fallbacks.scriptwriter] : [])];
  const most = writers.flatMap((writer) => offerFor(offers, 'scriptwriter', writer)?.mostScenes?.(order) ?? []);
  return Math.max(sceneCountOf(story.text), ...most);
}
