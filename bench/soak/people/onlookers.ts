import { setTimeout as pause } from 'node:timers/promises';
import { listFilms } from '../../../src/app/film/list-films';
import { gateClient } from '../../../src/client/gate-client';
import { sentenceOf } from '../../../src/domain/text/sentence-of';
import type { Counts } from './counts';
import { patient } from './patient';
import type { SoakSite } from '../soak-site';

const LIST_EVERY_MS = 3_000;
const LISTED = 20;

/** Lists the films again and again until the signal, as a page that is left open does. */
export async function listNowAndThen({ client, films }: SoakSite, counts: Counts, signal: AbortSignal): Promise<void> {
  const connected = {
    films,
    gateOf: (account: string) => gateClient(client.temporal, account),
    pageOf: () => undefined,
  };
  while (!signal.aborted) {
    await patient(
      () => listFilms(connected, LISTED),
      () => counts.unanswered++,
    ).then(
      () => counts.lists++,
      (error: unknown) => counts.problems.push(`list: ${sentenceOf(error)}`),
    );
    await pause(LIST_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** Watches a film to its end, again from where it is when its server was killed. */
export async function watchToItsEnd({ films }: SoakSite, id: string, counts: Counts): Promise<void> {
  await patient(
    async () => {
      for await (const _progress of films.watch(id)) counts.seen++;
    },
    () => counts.unanswered++,
  ).catch((error: unknown) => counts.problems.push(`watch: ${sentenceOf(error)}`));
}
