import { filmWarnings } from '../../../domain/film/warnings/film-warnings';
import { costOf, costSentence } from '../../../domain/purse/cost';
import type { DeliveredFilm } from '../../../app/film/following/deliver-film';
import type { JobOutcome } from '../../../app/film/ordering/order-and-deliver';
import { durationText } from '../../../domain/duration-text';
import { outcomesTable } from './outcomes-table';
import { stepTimesTable } from './step-times';
import { shortTitle } from '../short-title';
import { shownPath } from '../shown-path';
import { unbroken } from '../sentence-on';
import { failedState } from '../failed-state';

/** One film in the lines that end a run: what its steps took and cost, and where it is. */
export function filmEndLines(film: DeliveredFilm, isSimulated: boolean): string[] {
  const { saved, manifest } = film;
  const { steps } = manifest;
  const cost = costOf(steps);
  return [
    `\n${stepTimesTable(steps)}\n`,
    ...filmWarnings(manifest),
    ...(cost ? [costSentence(cost, isSimulated)] : []),
    ...placeLines(film),
    ...draftLines(film, 'the same command'),
    `${unbroken(shownPath(saved.video))}, ${durationText(manifest.film.durationMs)}; beside it ${besideText(film)}`,
  ];
}

/** That a film is a draft, where it is one, and how the film itself is made; `command` is what makes it of the same story. */
export function draftLines({ id, manifest }: DeliveredFilm, command: 'the same command' | '"make"'): string[] {
  const { order, revisions = [], scriptRevision } = manifest;
  if (!order.draft) return [];
  // Of the story the film is made as it was ordered first: it would be without what was changed of the draft.
  const isChanged = order.revises !== undefined || revisions.length > 0 || scriptRevision !== undefined;
  const how = isChanged ? `storyreel remake ${id} --full` : `${command} without --draft`;
  return [`This is a draft; ${how} makes the film itself.`];
}

/** What stands beside a film. */
function besideText({ saved }: DeliveredFilm): string {
  const { webVtt, thumbnail, chapters } = saved;
  const others = [
    `its subtitles (${webVtt === undefined ? '.srt' : '.srt, .vtt'})`,
    ...(thumbnail === undefined ? [] : ['thumbnails (.thumbnail.jpg, .cover.jpg)']),
    ...(chapters === undefined ? [] : ['chapters for its description (.chapters.txt)']),
  ];
  return `${others.join(', ')} and manifest (.manifest.json)`;
}

/** That a film has another name than it was to have, where it has. */
export function placeLines({ place, saved }: DeliveredFilm): string[] {
  if (place.path === saved.video) return [];
  return [
    `${unbroken(shownPath(place.path))} is not this film's, and was left as it is; --force would have it replaced.`,
  ];
}

/** Several outcomes in the lines that end a run: a table of so many columns, then what went wrong, a line for each sentence. */
export function outcomesLines(outcomes: JobOutcome[], columns: number): string[] {
  const remarks = outcomes.flatMap((outcome) => {
    const { title } = outcome.job.order.story;
    return remarksOn(outcome).map((remark) => `${shortTitle(title)}: ${remark}`);
  });
  return [`\n${outcomesTable(outcomes, columns)}`, ...remarks];
}

/** In the failure of a film each scene that could not be made has a line. */
function remarksOn(outcome: JobOutcome): string[] {
  if ('failure' in outcome) return outcome.failure.split('\n');
  if ('waits' in outcome) return outcome.waits.message.split('\n');
  return [...filmWarnings(outcome.film.manifest), ...placeLines(outcome.film)];
}

/** An outcome for a program. */
export function outcomeJson(outcome: JobOutcome): object {
  const { title } = outcome.job.order.story;
  if ('failure' in outcome) {
    const { id, failure } = outcome;
    return { title, state: failedState(outcome), ...(id !== undefined && { id }), failure };
  }
  if ('waits' in outcome) {
    const { id, waiting, message } = outcome.waits;
    return { title, state: 'waits', id, waitsFor: waiting, sentence: message };
  }
  const { script } = outcome;
  const { id, saved, manifest } = outcome.film;
  return {
    title,
    state: 'made',
    id,
    ...(script && { script }),
    durationMs: manifest.film.durationMs,
    ...costOf(manifest.steps),
    ...saved,
  };
}
