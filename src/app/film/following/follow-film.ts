import type { FilmClient } from '../../../client/film-client';
import type { FilmResult } from '../../../contract/film';
import { failureIn } from '../failure-in';
import { FilmWaits } from '../waiting/film-waits';
import { noticeWaiting } from '../waiting/notice-waiting';
import { noticeSilence } from './notice-silence';
import type { Onlooker } from './onlooker';

/** A worker that is there answers within a second; one that has just been started, a little later. */
const PATIENCE_MS = 10_000;

/** How a film is followed: for how long no worker need answer, and whether only until it waits for a person. */
export interface Following {
  patienceMs?: number;
  untilItWaits?: boolean | undefined;
}

/**
 * Has an onlooker see a film's progress until it is made, and hear what it waits for, and that no worker answers where none does;
 * throws the sentence of its failure when it could not be made. `untilItWaits` ends that, with a `FilmWaits`, when nothing of the film
 * is under way before a person answers.
 */
export async function followFilm(
  films: FilmClient,
  id: string,
  onlooker: Onlooker,
  { patienceMs = PATIENCE_MS, untilItWaits = false }: Following = {},
): Promise<FilmResult> {
  const left = new AbortController();
  const silence = noticeSilence(films, id, () => onlooker.unanswered(), patienceMs);
  const waiting = noticeWaiting(films, id, (waitsFor, alone) => {
    onlooker.waits(waitsFor, id);
    if (waitsFor && alone && untilItWaits) left.abort(new FilmWaits(id, waitsFor));
  });
  try {
    for await (const progress of films.watch(id, { signal: left.signal })) {
      silence.heard();
      waiting.see(progress);
      onlooker.see(progress);
    }
    left.signal.throwIfAborted();
  } finally {
    silence.end();
    waiting.end();
    onlooker.end();
  }
  return films.result(id).catch((error: unknown) => {
    throw new Error(failureIn(error), { cause: error });
  });
}
