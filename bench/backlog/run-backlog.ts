import { setTimeout as pause } from 'node:timers/promises';
import type { Connected } from '../../src/app/connection/connected';
import { cancelFilms } from '../../src/app/film/cancel-films';
import { orderFilms } from '../../src/app/film/ordering/order-films';
import type { Job } from '../../src/app/order/job';
import { gateClient } from '../../src/client/gate-client';
import { readSettings } from '../../src/config/settings';
import { atMost } from '../../src/domain/schedule/at-most';
import type { EmbeddedSite } from '../one-machine/embedded-site';
import { figuresOf } from './figures';
import { timeOutsIn } from './pending-steps';
import type { Backlog } from './report';

const FEW = 10;

/** So many films are ordered while that is timed, at the beginning and at the end. */
const TIMED = 100;

/** So many are made in the end; their pictures come at the vendor's pace, which is a real one. */
const LEFT = 10;

const SPOKEN_WITHIN_MS = 600_000;

/** Orders the films of these jobs, measures when a few and when all of them wait, and then has a few made and all others called off. */
export async function runBacklog(site: EmbeddedSite, jobs: Job[]): Promise<Backlog> {
  const { client, films, environment, simulator } = site;
  const settings = readSettings(environment);
  const gateOf = (account: string) => gateClient(client.temporal, account);
  const connected: Connected = { films, gateOf, pageOf: () => undefined };
  const ids: string[] = [];
  const order = async (some: Job[]): Promise<number> => {
    const beganMs = performance.now();
    for (const ordered of await orderFilms(some, { settings }, connected)) {
      if ('failure' in ordered) throw new Error(`${ordered.title}: ${ordered.failure}`);
      ids.push(ordered.id);
    }
    const eachMs = Math.round((10 * (performance.now() - beganMs)) / some.length) / 10;
    await untilSpoken(site, jobs.slice(0, ids.length));
    console.log(`${ids.length} films wait, ${eachMs} ms for each of the last ${some.length}.`);
    return eachMs;
  };

  const timed = Math.min(TIMED, Math.floor((jobs.length - FEW) / 2));
  // The gate begins with its worker, and the first picture is asked for.
  await order(jobs.slice(0, FEW));
  const few = await figuresOf(site, connected, ids);
  const firstMs = await order(jobs.slice(FEW, FEW + timed));
  if (jobs.length > FEW + 2 * timed) await order(jobs.slice(FEW + timed, -timed));
  const lastMs = await order(jobs.slice(-timed));
  const many = await figuresOf(site, connected, ids);

  const every = Math.max(2, Math.floor(ids.length / LEFT));
  const left = ids.filter((_id, index) => index % every === every - 1);
  return {
    few: { ...few, orderMs: firstMs },
    many: { ...many, orderMs: lastMs },
    cancelled: await cancelAllBut(left, connected),
    rest: await waitFor(left, site),
    violations: simulator.verdict().violations,
  };
}

async function cancelAllBut(left: string[], connected: Connected): Promise<Backlog['cancelled']> {
  const open = await connected.films.list(Infinity, { isOpen: true });
  const ids = open.map(({ id }) => id).filter((id) => !left.includes(id));
  const beganMs = performance.now();
  const all = await cancelFilms(connected, ids);
  const tookMs = Math.round(performance.now() - beganMs);
  console.log(`${ids.length} films are cancelled in ${tookMs} ms; ${left.length} are to be made.`);
  // Meanwhile the vendor went on to draw: one that was made in its turn is not to be cancelled any more.
  const inTurn = atMost(8);
  const states = await Promise.all(ids.map((id) => inTurn(async () => (await connected.films.summary(id)).state)));
  const madeBefore = states.filter((state) => state === 'made').length;
  const notCancelled = all.flatMap((one, index) =>
    'failure' in one && states[index] !== 'made' ? [`${one.id}: ${one.failure}`] : [],
  );
  return { films: ids.length, madeBefore, tookMs, notCancelled };
}

async function waitFor(ids: string[], { films, client }: EmbeddedSite): Promise<Backlog['rest']> {
  const beganMs = performance.now();
  const ends = await Promise.allSettled(ids.map((id) => films.result(id)));
  const tookMs = Math.round(performance.now() - beganMs);
  let timeOuts = 0;
  for (const id of ids) timeOuts += await timeOutsIn(client.temporal, id);
  const made = ends.filter(({ status }) => status === 'fulfilled').length;
  return { films: ids.length, made, timeOuts, tookMs };
}

/** Waits until these films have all their voices, and so want nothing but pictures and clips. */
async function untilSpoken({ simulator }: EmbeddedSite, jobs: Job[]): Promise<void> {
  const wanted = jobs.reduce((sum, { order }) => sum + (order.script?.scenes.length ?? 0), 0);
  const spoken = () =>
    simulator.audit().filter(({ endpoint, tookMs }) => endpoint === 'speech' && tookMs !== undefined).length;
  for (const untilMs = performance.now() + SPOKEN_WITHIN_MS; spoken() < wanted; await pause(500)) {
    if (performance.now() > untilMs) throw new Error(`Only ${spoken()} of ${wanted} voices were spoken in time.`);
  }
}
