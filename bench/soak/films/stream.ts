import { setTimeout as pause } from 'node:timers/promises';
import type { Counts } from '../people/counts';
import { makeAndEnd, type EndedFilm } from './ended-film';
import type { SoakSite } from '../soak-site';

/** How many films are being made at once. */
const OPEN_AT_ONCE = 4;

/** Films whose making had begun, and that have not ended so long after the last one was ordered, are lost. */
const LATEST_END_MS = 300_000;

/** The films of a soak, in the order in which they ended; `lost` are the numbers of those that did not end. */
export interface Stream {
  ended: EndedFilm[];
  lost: number[];
}

/** Orders one film whenever another has ended, for so many milliseconds, and waits for all. */
export async function streamFilms(site: SoakSite, seed: number, forMs: number, counts: Counts): Promise<Stream> {
  const untilMs = performance.now() + forMs;
  const ended: EndedFilm[] = [];
  const open = new Set<number>();
  let next = 0;
  const lane = async () => {
    while (performance.now() < untilMs) {
      const number = next++;
      open.add(number);
      ended.push(await makeAndEnd(site, seed, number, counts));
      open.delete(number);
    }
  };
  const over = new AbortController();
  const all = Promise.all(Array.from({ length: OPEN_AT_ONCE }, lane));
  await Promise.race([all, site.embedded.failed, pause(forMs + LATEST_END_MS, undefined, { signal: over.signal })]);
  over.abort();
  return { ended, lost: [...open] };
}
