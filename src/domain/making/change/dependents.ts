import { cardStepName, BED, SOUND, THUMBNAIL } from '../../progress/step-name';
import { borderPartsOf } from '../parts/border-parts';
import type { Making } from '../making';
import { partId, type SceneParts } from '../parts/scene-parts';
import { shownPartsOf } from '../parts/shown-parts';
import { anew } from '../steps/anew';
import { thumbnailScene } from '../parts/thumbnail-scene';

/** What the steps of the whole film are made of: told by numbers and revisions, so that two films can be compared. */
interface Sources {
  voices: string;
  thumbnail: string;
  title: string;
  end: string;
}

/** The film after a change, with those steps of the whole film, and of its cards, wanted again that were made of what it was before. */
export function withDependents(before: Making, after: Making): Making {
  const [was, is] = [sourcesOf(before), sourcesOf(after)];
  const isComposed = after.order.music && !('file' in after.order.music);
  const ofVoices = was.voices === is.voices ? [] : [...(isComposed ? [BED.id] : []), SOUND.id];
  const ofPicture = was.thumbnail === is.thumbnail ? [] : [THUMBNAIL.id];
  const places = (['title', 'end'] as const).filter((place) => was[place] !== is[place]);
  return anew(after, [...ofVoices, ...ofPicture, ...places.flatMap((place) => stepsOfCard(after, place))]);
}

function stepsOfCard(making: Making, place: 'title' | 'end'): string[] {
  const shown = shownPartsOf(making);
  const card = shown.find((parts) => parts.card?.place === place);
  if (!card) return [];
  const { id } = card.scene;
  const borders = borderPartsOf(making, shown).filter(({ sides }) => sides.some((side) => side.scene.id === id));
  const drawn = [cardStepName(place, 'card', id), cardStepName(place, 'clip', id)];
  return [...drawn, ...borders.map(({ name }) => name)].map((name) => name.id);
}

function sourcesOf(making: Making): Sources {
  const shown = shownPartsOf(making);
  const scenes = shown.filter(({ card }) => !card);
  const picture = (parts: SceneParts | undefined) => (parts ? partId('picture', parts.scene) : '');
  return {
    voices: scenes.map(({ scene }) => partId('voice', scene)).join(),
    thumbnail: picture(thumbnailScene(making.order, shown)),
    title: picture(scenes[0]),
    end: picture(scenes.at(-1)),
  };
}
