import { borderPartsOf } from '../parts/border-parts';
import type { Making } from '../making';
import { partId, partName, scenePartsOf } from '../parts/scene-parts';
import { shownPartsOf } from '../parts/shown-parts';
import { cardStepName, BED, SOUND, THUMBNAIL, type StepName } from '../../progress/step-name';
import { readBorderId } from '../../progress/step-id';
import { lifeOf } from '../making';

/**
 * The titles of the steps that are made again after a change: those that had been asked for before it, and of which the film now wants
 * another, or the same once more.
 */
export function madeAgain(before: Making, after: Making): string[] {
  const isDone = (making: Making, id: string) => {
    const life = lifeOf(making, id);
    return life?.is === 'made' && !life.isStale;
  };
  const was = slotsOf(before);
  return slotsOf(after).flatMap(({ slot, name }) => {
    const earlier = was.find((each) => each.slot === slot);
    const wasAsked = earlier && lifeOf(before, earlier.name.id) !== undefined;
    const isOther = earlier?.name.id !== name.id || lifeOf(before, name.id) !== lifeOf(after, name.id);
    return wasAsked && isOther && !isDone(after, name.id) ? [name.title] : [];
  });
}

/** What a film consists of, each with the step that makes it now. */
function slotsOf(making: Making): { slot: string; name: StepName }[] {
  const shown = shownPartsOf(making);
  const count = making.scenes.length;
  const ofScenes = scenePartsOf(making)
    .filter(({ scene }) => !scene.isSkipped)
    .flatMap((parts) =>
      (['voice', 'picture', 'clip'] as const).map((part) => ({
        slot: partId(part, { id: parts.scene.id }),
        name: partName(part, parts, count),
      })),
    );
  const ofCards = shown.flatMap(({ card, scene }) =>
    card
      ? (['card', 'clip'] as const).map((step) => {
          const name = cardStepName(card.place, step, scene.id);
          return { slot: name.id, name };
        })
      : [],
  );
  const ofBorders = borderPartsOf(making, shown).map(({ name }) => ({
    slot: `border after ${readBorderId(name.id)?.before ?? 'nothing'}`,
    name,
  }));
  const ofFilm = [THUMBNAIL, BED, SOUND].map((name) => ({ slot: name.id, name }));
  return [...ofScenes, ...ofCards, ...ofBorders, ...ofFilm];
}
