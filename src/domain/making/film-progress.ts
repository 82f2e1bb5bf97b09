import { CANCELLED, newSceneProgress, type CardProgress, type FilmProgress } from '../progress/progress';
import { BED, FILM, LOGO, SCRIPT, SOUND, THUMBNAIL } from '../progress/step-name';
import { borderPartsOf } from './parts/border-parts';
import type { Making } from './making';
import { scenePartsOf, type SceneParts } from './parts/scene-parts';
import { replacedSteps } from './replaced-steps';
import { waitingOf } from './review/waiting-of';
import { shownPartsOf } from './parts/shown-parts';
import { stepProgress } from './step-progress';

/** How far a film in the making is, for those who look on. */
export function progressOf(making: Making): FilmProgress {
  const { order, mixesSound, steps, cameToNothing } = making;
  const warnings = warningsIn(making);
  const shown = shownPartsOf(making);
  const borders = borderPartsOf(making, shown);
  const cards = shown.flatMap(cardProgress);
  const replaced = replacedSteps(making);
  const waitsFor = waitingOf(making);
  return {
    title: order.story.title,
    ...(order.logo && { logo: stepProgress(steps[LOGO.id]) }),
    script: order.script ? { state: 'done' } : stepProgress(steps[SCRIPT.id]),
    scenes: scenePartsOf(making).map(({ scene: { id, parts, isSkipped }, position, words, voice, picture, clip }) => ({
      ...newSceneProgress(words.text),
      narration: stepProgress(voice),
      illustration: stepProgress(picture),
      clip: stepProgress(clip),
      ...(id !== position && { scene: id }),
      ...(parts && { revisions: parts }),
      ...(isSkipped && { isSkipped }),
    })),
    ...(cards.length > 0 && { cards }),
    ...(borders.length > 0 && { borders: borders.map(({ life }) => stepProgress(life)) }),
    ...(order.thumbnail && { thumbnail: stepProgress(steps[THUMBNAIL.id]) }),
    ...(mixesSound && order.music && { bed: stepProgress(steps[BED.id]) }),
    ...(mixesSound && { sound: stepProgress(steps[SOUND.id]) }),
    merge: stepProgress(steps[FILM.id]),
    ...(warnings.length > 0 && { warnings }),
    ...(replaced.length > 0 && { replaced }),
    ...(cameToNothing && { cameToNothing }),
    ...(waitsFor && { waitsFor }),
  };
}

/** A film can do without its thumbnail. One that was ended with its film lacks nothing. */
function warningsIn({ steps, warnings }: Making): string[] {
  const { is, failure = '' } = steps[THUMBNAIL.id] ?? {};
  return is === 'failed' && failure !== CANCELLED ? [...warnings, `The film has no thumbnail. ${failure}`] : warnings;
}

function cardProgress({ card, voice, picture, clip }: SceneParts): CardProgress[] {
  if (!card) return [];
  const narration = card.isSpoken && { narration: stepProgress(voice) };
  return [{ place: card.place, ...narration, illustration: stepProgress(picture), clip: stepProgress(clip) }];
}
