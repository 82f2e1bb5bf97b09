import { readFileSync } from 'node:fs';
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

/** The worker may compute so many times as long for a film as for one that is alone; of what is ordered beside, each may be a film too. */
const MOST_COMPUTED = 2;
/** Of which part of a second the system counts what a process computes. */
const TICKS_PER_SECOND = 100;
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
let aloneMs: number;

beforeAll(async () => {
  server = await startTemporalServer();
  films = filmClient(server.client);
  home = await mkdtemp(join(tmpdir(), 'storyreel-innocent-'));
  simulator = await startSimulator({ scale: 1 / 20 });
  settings = vendorSettings(simulator, 1 / 20);
  worker = await startLoneWorker(home, server.address, settings);
  // What a worker loads at its first film is nobody's doing.
  await innocentFilm();
  const before = computedMs();
  await innocentFilm();
  aloneMs = computedMs() - before;
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
    { script: { title: 'Boat', scenes }, format: 'square', draft: true, ...QUICK_VOICE },
  );
}

async function innocentFilm(): Promise<void> {
  const { id } = await films.start(innocentOrder());
  await films.result(id);
}

/** How long the worker has computed, on all of its threads: what else the machine does meanwhile is not counted. */
function computedMs(): number {
  const stat = readFileSync(`/proc/${worker.pid}/stat`, 'utf8');
  const [user, system] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14).map(Number);
  return ((user! + system!) * 1_000) / TICKS_PER_SECOND;
}

/** An order whose voices and pictures the simulated vendors make, and its script too where it brings none. */
function vendorsOrder(hasScript = false): Order {
  const { scriptwriter, narrator, illustrator, voice } = readSettings({ ...settings, STORYREEL_HOME: home }).roles;
  made += 1;
  const text = `Number ${made}. ${'The waves roll on, and the keeper counts them. '.repeat(8)}`;
  const script = hasScript && { script: { title: 'Attack', scenes: [{ text, imagePrompt: `waves ${made}` }] } };
  const choices = { scriptwriter, narrator, illustrator, voice, format: 'square', ...script } as const;
  return newOrder({ title: `Attack ${made}`, text }, choices);
}

/** What a film's steps are called that ask a vendor's endpoint. */
const STEPS = { script: 'script', speech: 'voice', image: 'picture' };

/** The steps that workers have in hand for these films, each with its attempt: "film-1 script 1". */
async function stepsUnderWay(ids: string[]): Promise<string[]> {
  const told = await Promise.all(ids.map((id) => server.client.workflow.getHandle(id).describe()));
  return told.flatMap(({ workflowId, raw }) =>
    (raw.pendingActivities ?? [])
      .filter(({ lastStartedTime, state }) => lastStartedTime && Number(state) === STARTED)
      .map(({ activityId, attempt }) => `${workflowId} ${activityId} ${attempt}`),
  );
}

/** An attack that has begun: its films, and those of their steps that stay under way for as long as a vendor is waited for. */
interface Attack {
  ids: string[];
  waiting: string[];
}

async function withVendors(...faults: FaultRule[]): Promise<Attack> {
  simulator.configure({ faults });
  const hasScript = faults.every(({ endpoint }) => endpoint !== 'script');
  const orders = [1, 2, 3].map(() => vendorsOrder(hasScript));
  const ids = await Promise.all(orders.map(async (order) => (await films.start(order)).id));
  const waiting: string[] = [];
  for (const { endpoint } of faults) {
    const step = await eventually(`a ${endpoint} is under way`, async () =>
      (await stepsUnderWay(ids)).find((one) => one.includes(` ${STEPS[endpoint]}`)),
    );
    waiting.push(step);
  }
  return { ids, waiting };
}

/** What is sent straight to the server, past every check of a client. */
async function straight(...orders: unknown[]): Promise<Attack> {
  const { workflow } = server.client;
  const ids = await Promise.all(
    orders.map(async (order) => {
      const workflowId = `film-attack-${++made}`;
      await workflow.start(MAKE_FILM, { taskQueue: QUEUES.films, workflowId, args: [order] });
      return workflowId;
    }),
  );
  return { ids, waiting: [] };
}

const LONG_MESSAGE = { error: { message: '<'.repeat(3_000_000), code: 500, status: 'INTERNAL' } };

/** Each begins films that harm. */
const ATTACKS: { [what: string]: () => Promise<Attack> } = {
  'three megabytes of "<" for an error': async () => {
    const fault = { endpoint: 'script', fault: 'status', status: 500, body: LONG_MESSAGE } as const;
    simulator.configure({ faults: [fault] });
    const orders = [vendorsOrder(), vendorsOrder(), vendorsOrder()];
    return { ids: await Promise.all(orders.map(async (order) => (await films.start(order)).id)), waiting: [] };
  },
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

  it.each(Object.keys(ATTACKS))(
    '%s is made meanwhile, and is waited for by no more than its own work',
    async (what) => {
      const before = computedMs();
      const { ids, waiting } = await ATTACKS[what]!();
      await innocentFilm();
      // It has waited for no end of theirs.
      expect(await stepsUnderWay(ids)).toEqual(expect.arrayContaining(waiting));
      expect(computedMs() - before).toBeLessThan(MOST_COMPUTED * (1 + ids.length) * aloneMs);
      await Promise.all(
        ids.map((id) =>
          server.client.workflow
            .getHandle(id)
            .terminate()
            .catch(() => undefined),
        ),
      );
    },
  );
});
