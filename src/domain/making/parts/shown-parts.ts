import { cardsOf, type Card } from '../../film/card';
import { sceneStepId } from '../../progress/step-id';
import type { Making } from '../making';
import { titleOf } from '../scene/written-scene';
import { scenePartsOf, type SceneParts } from './scene-parts';

/**
 * All that is shown in a film, in its order: its scenes but those that are skipped, and its cards before and after them. A card goes through the same steps as a
 * scene, but that its picture is drawn over that of the scene beside it, and that it may be shown in silence.
 */
export function shownPartsOf(making: Making): SceneParts[] {
  const scenes = shownScenesOf(making);
  const title = titleOf(making);
  if (title === undefined || scenes.length === 0) return scenes;
  const cards = cardsOf(making.order, title);
  const at = (place: Card['place'], id: number) =>
    cards.filter((card) => card.place === place).map((card) => cardParts(making, card, id));
  const last = Math.max(...making.scenes.map(({ id }) => id));
  return [...at('title', 0), ...scenes, ...at('end', last + 1)];
}

/** The scenes that are shown in a film, in its order. */
export function shownScenesOf(making: Making): SceneParts[] {
  return scenePartsOf(making).filter(({ scene }) => !scene.isSkipped);
}

/** The steps of a card are those of no scene: it is known by the number that a scene in its place would have. */
function cardParts({ steps }: Making, card: Card, id: number): SceneParts {
  const picture = steps[sceneStepId('card', id)];
  return {
    scene: { id, revision: 1, steps },
    position: id,
    card,
    words: { text: card.text, imagePrompt: '' },
    spoken: { text: card.text },
    drawn: { imagePrompt: '' },
    // What a silent card is heard in is drawn with it.
    voice: card.isSpoken ? steps[sceneStepId('voice', id)] : picture,
    picture,
    clip: steps[sceneStepId('clip', id)],
  };
}
