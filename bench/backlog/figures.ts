import { setTimeout as pause } from 'node:timers/promises';
import type { Connected } from '../../src/app/connection/connected';
import { listFilms } from '../../src/app/film/list-films';
import { gateStanding } from '../../src/app/gate/account-gate';
import { imageAccount } from '../../src/app/gate/image-account';
import { lookIntoStore } from '../../src/app/store/look-into-store';
import { openFilms } from '../../src/app/store/open-films';
import { readSettings } from '../../src/config/settings';
import { gateId } from '../../src/contract/gate';
import { openStore } from '../../src/store/open-store';
import type { EmbeddedSite } from '../one-machine/embedded-site';
import { look } from '../one-machine/look';
import { wholeRecords } from '../films/whole-records';
import { pendingSteps, type PendingSteps } from './pending-steps';
import { middleOf } from '../middle-of';

/** What it took while so many films waited; times are medians, in milliseconds, memory is resident, in MB. */
export interface Figures {
  films: number;
  listMs: number;
  listLaterMs: number;
  listFilteredMs: number;
  showMs: number;
  gateAskedMs: number;
  gateReserveMs: number;
  gateWaitersMs: number;
  storeFindMs: number;
  storeReadMs: number;
  storeOverviewMs: number;
  /** What `store sweep` asks before it removes anything. */
  openFilmsMs: number;
  storeRecords: number;
  workerMb: number;
  serverMb: number;
  databaseMb: number;
  gateEvents: number;
  gateBytes: number;
  pending: PendingSteps;
}

/** So many films are on a page: the shorter list, too, then has several. */
const PAGE = 5;

const TIMES = 7;

/** The simulated vendor takes one after another; between two questions the gate may have given something. */
const BETWEEN_MS = 50;

/** Measures what people, workers and stores ask while the films of these ids wait. */
export async function figuresOf(site: EmbeddedSite, connected: Connected, ids: string[]): Promise<Figures> {
  const { client, environment, store: location, films } = site;
  const settings = readSettings(environment);
  const { name: account, policy } = imageAccount(settings);
  const gate = connected.gateOf(account);
  // Another one each time, from among them: the one that was just asked is still in its worker's memory.
  const one = (time: number) => ids[Math.floor((ids.length * (time + 1)) / (TIMES + 1))] ?? '';
  const { next } = await listFilms(connected, PAGE);
  const store = openStore(location);
  const { value: record } = await wholeRecords(location).next();
  if (!next || !record?.artifacts[0]) throw new Error('Expected a second page of films, and something in the store.');
  const [artifact] = record.artifacts;
  const overview = await lookIntoStore(settings);
  const figures = {
    films: ids.length,
    listMs: await median(() => listFilms(connected, PAGE)),
    listLaterMs: await median(() => listFilms(connected, PAGE, { after: next })),
    listFilteredMs: await median(() => listFilms(connected, PAGE, { state: 'being made', stage: 'making' })),
    showMs: await median((time) => films.progress(one(time))),
    gateAskedMs: await median(() => gate.state()),
    gateReserveMs: await median(() => gate.reserve(policy)),
    gateWaitersMs: await median(() => gateStanding(connected, settings), 3),
    storeFindMs: await median(() => store.findRecord(record.key)),
    storeReadMs: await median(() => store.readBytes(artifact)),
    storeOverviewMs: await median(() => lookIntoStore(settings), 3),
    openFilmsMs: await median(() => openFilms(films), 1),
    storeRecords: overview.records.files,
  };
  const { worker, server, databaseMb } = await look(site, 0);
  const described = await client.temporal.workflow.getHandle(gateId(account)).describe();
  return {
    ...figures,
    workerMb: worker?.rssMb ?? NaN,
    serverMb: server?.rssMb ?? NaN,
    databaseMb: Math.round(databaseMb),
    gateEvents: described.historyLength,
    gateBytes: described.historySize ?? NaN,
    pending: await pendingSteps(client.temporal, ids),
  };
}

async function median(run: (time: number) => Promise<unknown>, times = TIMES): Promise<number> {
  const tookMs: number[] = [];
  for (let time = 0; time < times; time++) {
    const beganMs = performance.now();
    await run(time);
    tookMs.push(performance.now() - beganMs);
    await pause(BETWEEN_MS);
  }
  return Math.round(10 * middleOf(tookMs)) / 10;
}
