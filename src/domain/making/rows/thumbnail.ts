import type { Illustration } from '../../film/illustration';
import { formatOf } from '../../film/order/order-format';
import { THUMBNAIL } from '../../progress/step-name';
import { scriptOf, type Making } from '../making';
import type { SceneParts } from '../scene-parts';
import { isWanted } from '../steps/step-life';

/** The thumbnail, if one is ordered, as soon as its picture is there. */
export function thumbnail(making: Making, all: SceneParts[]) {
  const scenes = all.filter(({ card }) => !card);
  const { order, steps } = making;
  const script = scriptOf(making);
  if (!order.thumbnail || !script || !isWanted(steps[THUMBNAIL.id])) return [];
  const shown = scenes[Math.min(order.thumbnail.scene, scenes.length) - 1];
  if (shown?.picture?.is !== 'made') return [];
  const input = {
    title: script.title,
    illustration: shown.picture.made as Illustration,
    format: formatOf(order),
  };
  return [{ activity: 'drawThumbnail' as const, name: THUMBNAIL, input }];
}
