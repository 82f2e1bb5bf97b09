import type { Illustration } from '../../film/illustration';
import { formatOf } from '../../film/order/order-format';
import { THUMBNAIL } from '../../progress/step-name';
import type { Making } from '../making';
import { titleOf } from '../scene/written-scene';
import { thumbnailScene } from '../parts/thumbnail-scene';
import type { SceneParts } from '../parts/scene-parts';
import { isWanted } from '../steps/step-life';

/** The thumbnail, if one is ordered, as soon as its picture is there. */
export function thumbnail(making: Making, all: SceneParts[]) {
  const { order, steps } = making;
  const title = titleOf(making);
  if (title === undefined || !isWanted(steps[THUMBNAIL.id])) return [];
  const shown = thumbnailScene(order, all);
  if (shown?.picture?.is !== 'made') return [];
  const input = {
    title,
    illustration: shown.picture.made as Illustration,
    format: formatOf(order),
  };
  return [{ activity: 'drawThumbnail' as const, name: THUMBNAIL, input }];
}
