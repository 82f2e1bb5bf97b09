import { setTimeout as pause } from 'node:timers/promises';
import type { FilmClient } from '../../client/film-client';
import type { FilmSummary } from '../../client/listing/film-summary';
import { namedSteps } from '../../domain/progress/step-name';
import { atMost } from '../../domain/schedule/at-most';
import { startOrTerminate } from '../film/following/no-worker';

/** A worker that has just been started answers within seconds. */
const ANSWER_WITHIN_MS = 15_000;

/** About how many films a server is asked at the same time: there may be a thousand. */
const AT_ONCE = 8;

/** The films that are being made, and since when (milliseconds since 1970) they have used what they need. */
export interface OpenFilms {
  ids: string[];
  neededSinceMs: number;
}

/**
 * Asks for the films that are being made: each needs what it has used since it was begun, and the server knows when that was. A film
 * whose first run it has forgotten is asked itself. Throws a sentence when such a film does not tell.
 */
export async function openFilms(films: FilmClient, answerWithinMs = ANSWER_WITHIN_MS): Promise<OpenFilms> {
  const open = await films.list(Infinity, { isOpen: true });
  const inTurn = atMost(AT_ONCE);
  const neededSinceMs = async (film: FilmSummary): Promise<number> =>
    (await films.begunAtMs(film.id)) ?? firstStepAtMs(films, film, answerWithinMs);
  const each = await Promise.all(open.map((film) => inTurn(() => neededSinceMs(film))));
  return { ids: open.map(({ id }) => id), neededSinceMs: Math.min(Infinity, ...each) };
}

/** A film that was handed over knows of each step when it was asked for, also in a run before. */
async function firstStepAtMs(
  films: FilmClient,
  { id, startedAtMs }: FilmSummary,
  answerWithinMs: number,
): Promise<number> {
  const progress = await Promise.race([films.progress(id), pause(answerWithinMs, undefined, { ref: false })]);
  if (!progress) {
    throw new Error(`${id} is being made, but no worker tells how far it is: ${startOrTerminate(id)}`);
  }
  const usedAtMs = namedSteps(progress).flatMap(({ step }) => step.times?.askedAtMs ?? []);
  return Math.min(startedAtMs, ...usedAtMs);
}
