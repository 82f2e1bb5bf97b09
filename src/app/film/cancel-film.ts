import { setTimeout as pause } from 'node:timers/promises';
import type { FilmClient } from '../../client/film-client';
import type { Connected } from '../connection/connected';
import { InputError } from '../input-error';
import { startOrTerminate } from './following/no-worker';
import { knownFilm } from './known/known-film';

/** The steps of a film end within seconds of each other; those of a worker that is gone, when its heartbeats are missed. */
const ENDS_WITHIN_MS = 15_000;

/**
 * Cancels a film that is being made, and waits for its end; resolves to whether it was made before that. Throws a sentence when its end
 * does not come and no worker answers, or none can go on with it. `patienceMs`, for how long it may take until then, is
 * another in tests alone.
 */
export async function cancelFilm(
  { films }: Pick<Connected, 'films'>,
  id: string,
  patienceMs = ENDS_WITHIN_MS,
): Promise<{ wasMade: boolean }> {
  const { state } = await knownFilm(films, id);
  if (state !== 'being made') throw new InputError(`${id} is not being made: it is ${state}.`);
  await films.cancel(id);
  await endOf(films, id, patienceMs);
  return { wasMade: (await films.summary(id)).state === 'made' };
}

async function endOf(films: FilmClient, id: string, patienceMs: number): Promise<void> {
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
}
