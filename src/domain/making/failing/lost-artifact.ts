import type { Artifact } from '../../film/artifact';
import { readStepId, sceneStepId } from '../../progress/step-id';
import { BED, SOUND, THUMBNAIL } from '../../progress/step-name';
import { borderPartsOf } from '../parts/border-parts';
import { withWarning, type Making, type Steps } from '../making';
import { withoutPins } from '../parts/pinned';
import { partId, type SceneParts } from '../parts/scene-parts';
import { shownPartsOf } from '../parts/shown-parts';
import type { StepFailure } from '../steps/step-failure';
import { anew } from '../steps/anew';
import type { StepLife } from '../steps/step-life';
import { isOfNow } from '../of-now';

/** Bytes that are lost again each time they are made will be lost once more. */
const MOST_REMAKES = 2;

/**
 * The film after a step found an artifact missing or damaged in the store: the steps that made it are wanted again, with a
 * warning, and so are the one that needs it, and the clips and borders that are of it. What else was made is not asked for again. After so many
 * times that step has failed for good.
 */
export function lostAgain(making: Making, needyId: string, { key, message }: StepFailure & { of: 'lost' }): Making {
  const times = (making.lost?.[key] ?? 0) + 1;
  if (times > MOST_REMAKES) return making;
  const makers = [making, ...making.scenes]
    .flatMap(({ steps }) => makersIn(steps, key))
    .filter((id) => isOfNow(making, id));
  const known = { ...making, lost: { ...making.lost, [key]: times } };
  // A voice may not be spoken twice alike: the clip goes with it, and all that is as long as the voices.
  const hasMade = (step: string) => makers.some((id) => readStepId(id)?.step === step);
  const ofVoices = hasMade('voice') ? [BED.id, SOUND.id] : [];
  // Of another picture the thumbnail and the cards are others too.
  const cards = hasMade('picture') ? shownPartsOf(making).filter(({ card }) => card) : [];
  const ofPictures = hasMade('picture') ? [THUMBNAIL.id, ...cards.flatMap(({ scene }) => cardIds(scene.id))] : [];
  const ofScenes = [...clipsOf(making, makers), ...bordersOf(making, [...makers, ...ofPictures])];
  const film = anew(known, [needyId, ...makers, ...ofScenes, ...ofVoices, ...ofPictures]);
  return withWarning(withoutPins(film, key), `${message} It was made again.`);
}

function cardIds(scene: number): string[] {
  return [sceneStepId('card', scene), sceneStepId('clip', scene)];
}

/** The ids of the clips of the scenes and cards whose voices or pictures these steps make. */
function clipsOf({ scenes }: Making, makers: readonly string[]): string[] {
  return makers.flatMap((maker) => {
    const { step, scene: id } = readStepId(maker) ?? {};
    if (id === undefined || !['voice', 'picture', 'card'].includes(step ?? '')) return [];
    return [partId('clip', scenes.find((scene) => scene.id === id) ?? { id })];
  });
}

/** The ids of the borders in which scenes are seen whose voices or pictures these steps make. */
function bordersOf(making: Making, makers: readonly string[]): string[] {
  const isMade = ({ scene }: SceneParts) =>
    [partId('voice', scene), partId('picture', scene), sceneStepId('card', scene.id)].some((id) => makers.includes(id));
  return borderPartsOf(making, shownPartsOf(making)).flatMap(({ sides, name }) =>
    sides.some(isMade) ? [name.id] : [],
  );
}

/** The steps that have made an artifact: a step's result names all that it consists of. */
function makersIn(steps: Steps, key: string): string[] {
  const has = ({ made = {} }: StepLife) =>
    Object.values(made as object).some((part: Partial<Artifact> | undefined) => part?.key === key);
  return Object.entries(steps).flatMap(([id, life]) => (has(life) ? [id] : []));
}
