import type { Order } from '../../film/order/order';
import type { SceneParts } from './scene-parts';

/** The scene whose picture the thumbnail shows: that of the ordered place, or the last one before it that is in the film. */
export function thumbnailScene({ thumbnail }: Order, shown: readonly SceneParts[]): SceneParts | undefined {
  if (!thumbnail) return undefined;
  const scenes = shown.filter(({ card }) => !card);
  return scenes.findLast(({ position }) => position <= thumbnail.scene) ?? scenes[0];
}
