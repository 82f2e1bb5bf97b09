import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { simulatedEnvironment } from '../../../bench/one-machine/vendors';
import { filmClient } from '../../../src/client/film-client';
import { readSettings } from '../../../src/config/settings';
import { newOrder } from '../../../src/domain/film/order/order';
import { namedSteps } from '../../../src/domain/progress/step-name';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { openStore } from '../../../src/store/open-store';
import { eventually } from '../../support/eventually';
import { startLoneWorker, type LoneWorker } from '../../support/films/lone-worker';
import { storedManifest } from '../../support/films/stored-manifest';
import { startTemporalServer } from '../../support/temporal/temporal-server';

/** Real seconds in a simulated one. */
const SCALE = 1 / 20;
const FILMS = ['gull', 'boat', 'bell', 'lamp'];
/** The server's value for a step that a worker has begun. */
const STARTED: number = 2;
/** The steps that ask a vendor. */
const ASKING = ['narrateScene', 'illustrateScene'];

/** So many may be begun between the look and the kill. */
const BEGUN_MEANWHILE = 1;

let server: TestWorkflowEnvironment;
let simulator: Simulator;
let directory: string;
const workers: LoneWorker[] = [];

beforeAll(async () => {
  server = await startTemporalServer();
  simulator = await startSimulator({ scale: SCALE });
  directory = await mkdtemp(join(tmpdir(), 'storyreel-two-'));
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.end()));
  await Promise.all([server?.teardown(), simulator?.close()]);
  await rm(directory, { recursive: true, force: true, maxRetries: 3 });
});

/** Starts a worker with a home of its own, and the one store. */
async function startWorker(name: string): Promise<LoneWorker> {
  const home = join(directory, name);
  const settings = { ...simulatedEnvironment(simulator, home, SCALE), STORYREEL_STORE: join(directory, 'store') };
  const worker = await startLoneWorker(home, server.address, settings);
  workers.push(worker);
  return worker;
}

const orderOf = (about: string) => {
  const { roles } = readSettings(simulatedEnvironment(simulator, directory, SCALE));
  const scenes = ['morning', 'evening'].map((when) => ({
    text: `The ${about} was there in the ${when}, as it had been all year. `.repeat(3),
    imagePrompt: `a ${about} in the ${when}`,
  }));
  const script = { title: `The ${about}`, scenes };
  return newOrder({ title: script.title, text: 'x' }, { ...roles, script, format: 'square', draft: true });
};

/** Which kinds of steps are under way at a worker, of all films. */
async function underWayAt({ pid }: LoneWorker, ids: string[]): Promise<string[]> {
  const films = await Promise.all(ids.map((id) => server.client.workflow.getHandle(id).describe()));
  return films
    .flatMap(({ raw }) => raw.pendingActivities ?? [])
    .filter(({ state, lastWorkerIdentity }) => Number(state) === STARTED && lastWorkerIdentity?.includes(`${pid}@`))
    .map(({ activityType }) => activityType?.name ?? '');
}

describe('films that two workers make at once, with one store, one of whom is killed', () => {
  it('are all made and whole, and nothing is asked for twice that was not under way at the one', async () => {
    const films = filmClient(server.client);
    const [first, second] = await Promise.all([startWorker('first'), startWorker('second')]);
    const ids = (await Promise.all(FILMS.map((about) => films.start(orderOf(about))))).map(({ id }) => id);
    const lost = await eventually('both workers are at work, the one at a voice or a picture too', async () => {
      const [atFirst, atSecond] = [await underWayAt(first, ids), await underWayAt(second, ids)];
      return atFirst.some((kind) => ASKING.includes(kind)) && atFirst.length > 1 && atSecond.length > 0 && atFirst;
    });
    await first.end();

    const made = await Promise.all(ids.map(async (id) => storedManifest(directory, await films.result(id))));
    expect(made.map(({ scenes }) => scenes.length)).toEqual(FILMS.map(() => 2));
    // The one was really lost in the middle of them.
    const attempts = made.flatMap(({ steps }) => namedSteps(steps).map(({ step }) => step.times?.attempt ?? 1));
    expect(Math.max(...attempts)).toBeGreaterThan(1);

    const damages: unknown[] = [];
    const store = openStore(join(directory, 'store'));
    const { records } = await store.care.verify((damage) => damages.push(damage));
    expect(damages).toEqual([]);
    expect(records).toBeGreaterThan(FILMS.length * 5);
    const { calls, violations, hiddenRetries } = simulator.verdict();
    expect({ violations, hiddenRetries }).toEqual({ violations: 0, hiddenRetries: 0 });
    const twice = calls.filter((call) => call.calls > 1);
    expect(twice.every((call) => call.calls === 2)).toBe(true);
    expect(twice.length).toBeLessThanOrEqual(lost.filter((kind) => ASKING.includes(kind)).length + BEGUN_MEANWHILE);
  });
});
