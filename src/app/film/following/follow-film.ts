import { isDeepStrictEqual } from 'node:util';
import type { FilmClient } from '../../../client/film-client';
import type { FilmResult } from '../../../contract/film';
import type { Waiting } from '../../../domain/making/board/waiting';
import { whyNotMade } from '../why-not-made';
import { FilmWaits } from '../waiting/film-waits';
import { waitsAlone } from '../waiting/waits-alone';
import { noticeSilence } from './notice-silence';
import type { Onlooker } from './onlooker';

/** A worker that is there answers within a second; one that has just been started, a little later. */
const PATIENCE_MS = 10_000;

/** How a film is followed. */
export interface Following {
  /** For how long no worker need answer; less than usual in tests alone. */
  patienceMs?: number;
  /** Whether to end, with a `FilmWaits`, once nothing of the film is under way before a person answers; it goes on waiting. */
  untilItWaits?: boolean | undefined;
}

/**
 * Has an onlooker see a film's progress until it is made, and hear what it waits for, and that no worker answers where none does;
 * throws the sentence of its failure when it could not be made.
 */
export async function followFilm(
  films: FilmClient,
  id: string,
  onlooker: Onlooker,
  { patienceMs = PATIENCE_MS, untilItWaits = false }: Following = {},
): Promise<FilmResult> {
  const silence = noticeSilence(films, id, (sentence) => onlooker.unanswered(sentence), patienceMs);
  let before: Waiting | undefined;
  try {
    for await (const progress of films.watch(id)) {
      silence.heard(progress);
      onlooker.see(progress);
      const { atMs = Date.now() } = progress;
      if (!isDeepStrictEqual(progress.waitsFor, before)) onlooker.waits(progress.waitsFor, id, atMs);
      before = progress.waitsFor;
      const waiting = untilItWaits ? waitsAlone(progress) : undefined;
      if (waiting) throw new FilmWaits(id, waiting, atMs);
    }
  } finally {
    silence.end();
    onlooker.end();
  }
  return films.result(id).catch((error: unknown) => {
    throw new Error(whyNotMade(error), { cause: error });
  });
}
