import { setTimeout as pause } from 'node:timers/promises';
import type { FilmClient } from '../../client/film-client';
import type { FilmState } from '../../client/listing/film-state';
import { startOrTerminate } from './following/no-worker';

/** The steps of a film end within seconds of each other; those of a worker that is gone, when its heartbeats are missed. */
const STOPS_WITHIN_MS = 15_000;

/**
 * Asks a film to stop, and waits for its end, which is answered. Throws a sentence when it does not come and no worker
 * answers, or none can go on with it.
 */
export async function stopFilm(films: FilmClient, id: string, patienceMs = STOPS_WITHIN_MS): Promise<FilmState> {
  await films.cancel(id);
  const ended = films.result(id).then(
    () => true,
    () => true,
  );
  let isAnswered = false;
  let trouble: unknown;
  void films.progress(id).then(
    (progress) => (isAnswered = progress !== undefined),
    (error: unknown) => (trouble = error),
  );
  const hasEnded = await Promise.race([ended, pause(patienceMs, false, { ref: false })]);
  // A film that a worker answers for does stop, however long its steps take to: only an unanswered one is given up.
  if (!hasEnded && trouble !== undefined) throw trouble;
  if (!hasEnded && !isAnswered) {
    throw new Error(`${id} is asked to stop, but no worker is there to stop it: ${startOrTerminate(id)}`);
  }
  await ended;
  return (await films.summary(id)).state;
}
