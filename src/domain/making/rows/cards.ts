import type { Illustration } from '../../film/illustration';
import { formatOf } from '../../film/order/order-format';
import { cardStepName } from '../../progress/step-name';
import type { Making } from '../making';
import type { SceneParts } from '../parts/scene-parts';
import { isWanted } from '../steps/step-life';

/** Each card as soon as the picture of the scene beside it is there. */
export function cards({ order }: Making, shown: SceneParts[]) {
  const scenes = shown.filter(({ card }) => !card);
  return shown.flatMap(({ card, scene, picture }) => {
    const beside = card?.place === 'title' ? scenes[0] : scenes.at(-1);
    if (!card || !isWanted(picture) || beside?.picture?.is !== 'made') return [];
    const input = {
      text: card.text,
      illustration: beside.picture.made as Illustration,
      isSilent: !card.isSpoken,
      format: formatOf(order),
    };
    return [{ activity: 'drawCard' as const, name: cardStepName(card.place, 'card', scene.id), input }];
  });
}
