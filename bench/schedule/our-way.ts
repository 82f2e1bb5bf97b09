import { setTimeout as pause } from 'node:timers/promises';
import { filmClient } from '../../src/client/film-client';
import { filmReport, type FilmReport } from '../../src/domain/report/film-report';
import { newOrder } from '../../src/domain/film/order/order';
import type { Script } from '../../src/domain/film/script/script';
import { CHATTERBOX_DEFAULTS } from '../../src/providers/chatterbox/options';
import { TOGETHER_DEFAULTS } from '../../src/providers/together/options';
import { boundMs, policyOf, type Plan } from './plan';
import type { Site } from './site';

/** A film that was made: how long it took whoever ordered it, and what its report says; real milliseconds. */
export interface MadeFilm {
  tookMs: number;
  report: FilmReport;
}

/** A film is given up that takes so many times as long as it must, and a minute. */
const MOST_TIMES = 3;

/** Orders a film of a finished script, and waits for it. */
export async function makeOurs({ temporal }: Site, plan: Plan, script: Script): Promise<MadeFilm> {
  const story = { title: script.title, text: script.scenes.map(({ text }) => text).join('\n\n') };
  const order = newOrder(story, {
    script,
    voice: 'Emily',
    narrator: { provider: 'chatterbox', model: CHATTERBOX_DEFAULTS.model },
    illustrator: { provider: 'together', model: TOGETHER_DEFAULTS.model },
    imagesInFlight: plan.imagesInFlight,
  });
  const films = filmClient(temporal);
  const beganMs = performance.now();
  const startedAtMs = Date.now();
  const { id } = await films.start(order);
  await inTime(films.result(id), MOST_TIMES * boundMs(plan) * plan.scale + 60_000);
  const tookMs = performance.now() - beganMs;
  const facts = { startedAtMs, untilMs: Date.now(), isOpen: false, order, gate: policyOf(plan) };
  const progress = await films.progress(id);
  if (!progress) throw new Error('The film is made, but no worker is left to tell how.');
  return { tookMs, report: filmReport(progress, facts) };
}

async function inTime<T>(film: Promise<T>, mostMs: number): Promise<T> {
  const made = new AbortController();
  const late = pause(mostMs, undefined, { signal: made.signal }).then(() => {
    throw new Error(`The film was not made within ${Math.round(mostMs / 1000)} s.`);
  });
  try {
    return await Promise.race([film, late]);
  } finally {
    made.abort();
    late.catch(() => undefined);
    film.catch(() => undefined);
  }
}
