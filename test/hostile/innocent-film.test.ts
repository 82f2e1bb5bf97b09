import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient, type FilmClient } from '../../src/client/film-client';
import { readSettings } from '../../src/config/settings';
import { MAKE_FILM } from '../../src/contract/film';
import { QUEUES } from '../../src/contract/queues';
import { newOrder, type Order } from '../../src/domain/film/order/order';
import type { FaultRule } from '../../src/simulator/call/fault-rule';
import { startSimulator, type Simulator } from '../../src/simulator/simulator';
import { vendorSettings } from '../../src/simulator/vendor-settings';
import { eventually } from '../support/eventually';
import { startLoneWorker, type LoneWorker } from '../support/films/lone-worker';
import { QUICK_VOICE } from '../support/films/quick-voice';
import { startTemporalServer } from '../support/temporal/temporal-server';

/** A busy machine is quick at one time and slow at another: one of so many tries must be quick enough. */
const MOST_TRIES = 4;
/** The server's value for a step that a worker has begun. */
const STARTED = 2;
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

let server: TestWorkflowEnvironment;
let films: FilmClient;
let home: string;
let simulator: Simulator;
let worker: LoneWorker;
let settings: Record<string, string>;
let made = 0;

beforeAll(async () => {
  server = await startTemporalServer();
  films = filmClient(server.client);
  home = await mkdtemp(join(tmpdir(), 'storyreel-innocent-'));
  simulator = await startSimulator({ scale: 1 / 20 });
  settings = vendorSettings(simulator, 1 / 20);
  worker = await startLoneWorker(home, server.address, settings);
  // What a worker loads at its first film is nobody's doing.
  await innocentFilmMs();
});

afterAll(async () => {
  await worker?.end();
  await simulator?.close();
  await server?.teardown();
  await rm(home, { recursive: true, force: true });
});

/** A film of words that no film before had, so that nothing of it is in the store. */
function innocentOrder(): Order {
  const number = NUMBERS[made % NUMBERS.length]!;
  made += 1;
  const scenes = [1, 2].map((scene) => ({
    text: `Boat ${number} of ${made} comes home in scene ${scene}.`,
    imagePrompt: `boat ${made} ${scene}`,
  }));
  return newOrder(
    { title: `Boat ${made}`, text: scenes[0]!.text },
    { script: { title: 'Boat', scenes }, format: 'square', ...QUICK_VOICE },
  );
}

async function innocentFilmMs(): Promise<number> {
  const began = performance.now();
  const { id } = await films.start(innocentOrder());
  await films.result(id);
  return performance.now() - began;
}

/** An order whose script, voices and pictures the simulated vendors make. */
function vendorsOrder(): Order {
  const { scriptwriter, narrator, illustrator, voice } = readSettings({ ...settings, STORYREEL_HOME: home }).roles;
  made += 1;
  const text = `Number ${made}. ${'The waves roll on, and the keeper counts them. '.repeat(8)}`;
  return newOrder({ title: `Attack ${made}`, text }, { scriptwriter, narrator, illustrator, voice, format: 'square' });
}

/** What a film's steps are called that ask a vendor's endpoint. */
const STEPS = { script: 'script', speech: 'voice', image: 'picture' };

/** The kinds of the steps that workers have in hand for these films. */
async function stepsUnderWay(ids: string[]): Promise<string[]> {
  const told = await Promise.all(ids.map((id) => server.client.workflow.getHandle(id).describe()));
  return told
    .flatMap(({ raw }) => raw.pendingActivities ?? [])
    .filter(({ lastStartedTime, state }) => lastStartedTime && Number(state) === STARTED)
    .map(({ activityId }) => activityId?.split('-')[0] ?? '');
}

async function withVendors(...faults: FaultRule[]): Promise<string[]> {
  simulator.configure({ faults });
  const orders = [vendorsOrder(), vendorsOrder(), vendorsOrder()];
  const ids = await Promise.all(orders.map(async (order) => (await films.start(order)).id));
  for (const { endpoint } of faults) {
    await eventually(`a ${endpoint} is under way`, async () => (await stepsUnderWay(ids)).includes(STEPS[endpoint]));
  }
  return ids;
}

/** What is sent straight to the server, past every check of a client. */
async function straight(...orders: unknown[]): Promise<string[]> {
  const { workflow } = server.client;
  return Promise.all(
    orders.map(async (order) => {
      const workflowId = `film-attack-${++made}`;
      await workflow.start(MAKE_FILM, { taskQueue: QUEUES.films, workflowId, args: [order] });
      return workflowId;
    }),
  );
}

const LONG_MESSAGE = { error: { message: '<'.repeat(3_000_000), code: 500, status: 'INTERNAL' } };

/** Each begins films that harm, and answers their ids. */
const ATTACKS: { [what: string]: () => Promise<string[]> } = {
  'three megabytes of "<" for an error': () =>
    withVendors({ endpoint: 'script', fault: 'status', status: 500, body: LONG_MESSAGE }),
  'answers that drip': () => withVendors({ endpoint: 'script', fault: 'drip' }),
  'a scriptwriter that never answers': () => withVendors({ endpoint: 'script', fault: 'hang' }),
  'voices that never come': () => withVendors({ endpoint: 'speech', fault: 'hang' }),
  'pictures that never come': () => withVendors({ endpoint: 'image', fault: 'hang' }),
  'voices and pictures that stand still in the middle': () =>
    withVendors({ endpoint: 'speech', fault: 'stall' }, { endpoint: 'image', fault: 'stall' }),
  'orders that are none': () => straight(null, {}, [], 7, { scenes: [null] }, { ...innocentOrder(), purse: {} }),
  'words of as many letters as an order may have': () =>
    straight(
      ...[1, 2, 3].map((number) => ({
        ...innocentOrder(),
        script: { title: 'W', scenes: [{ text: 'w'.repeat(1000 + number), imagePrompt: 'w' }] },
      })),
    ),
};

describe('an innocent film that is ordered beside', () => {
  afterEach(() => simulator.configure({ faults: [] }));

  it.each(Object.keys(ATTACKS))('%s is made within twice its quiet time', async (what) => {
    const ratios: number[] = [];
    do {
      const quietMs = await innocentFilmMs();
      const ids = await ATTACKS[what]!();
      ratios.push((await innocentFilmMs()) / quietMs);
      await Promise.all(
        ids.map((id) =>
          server.client.workflow
            .getHandle(id)
            .terminate()
            .catch(() => undefined),
        ),
      );
      simulator.configure({ faults: [] });
    } while (ratios.length < MOST_TRIES && ratios.at(-1)! > 2);
    expect(Math.min(...ratios)).toBeLessThanOrEqual(2);
  });
});
