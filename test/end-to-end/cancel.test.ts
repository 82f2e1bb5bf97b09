import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient, type FilmClient } from '../../src/client/film-client';
import { gateClient, type GateClient } from '../../src/client/gate-client';
import { readSettings } from '../../src/config/settings';
import { newOrder, type Order } from '../../src/domain/film/order/order';
import type { FilmProgress } from '../../src/domain/progress/progress';
import { namedSteps } from '../../src/domain/progress/step-name';
import { startSimulator, type Simulator } from '../../src/simulator/simulator';
import { vendorSettings } from '../../src/simulator/vendor-settings';
import { eventually } from '../support/eventually';
import { startLoneWorker, tracesIn, type LoneWorker } from '../support/films/lone-worker';
import { QUICK_VOICE } from '../support/films/quick-voice';
import { slowFfmpeg } from '../support/films/slow-ffmpeg';
import { storedManifest } from '../support/films/stored-manifest';
import { startTemporalServer } from '../support/temporal/temporal-server';

const SCALE = 1 / 20;

/** A voice speaks it for almost two minutes, and so long its clip is rendered. */
const LONG_TEXT =
  'The keeper climbs the stairs of the lighthouse once more and counts every single one of them. '.repeat(28);

let server: TestWorkflowEnvironment;
let simulator: Simulator;
let home: string;
let worker: LoneWorker;
let films: FilmClient;
let gate: GateClient;
let vendors: Partial<Order>;

beforeAll(async () => {
  [server, simulator] = await Promise.all([startTemporalServer(), startSimulator({ scale: SCALE })]);
  home = await mkdtemp(join(tmpdir(), 'storyreel-cancel-'));
  const settings = {
    STORYREEL_HOME: home,
    ...vendorSettings(simulator, SCALE),
    STORYREEL_IMAGE_MEGAPIXELS: '0.2',
    FFMPEG_PATH: await slowFfmpeg(home, 'clips', 'merges'),
  };
  const { narrator, voice, illustrator } = readSettings(settings).roles;
  vendors = { narrator, voice, illustrator };
  worker = await startLoneWorker(home, server.address, settings);
  films = filmClient(server.client);
  gate = gateClient(server.client, 'simulated');
});

afterAll(async () => {
  await worker?.end();
  await Promise.all([server?.teardown(), simulator?.close()]);
  await rm(home, { recursive: true, force: true });
});

/** It takes one second, told by each test, on a quiet machine; the long clip would be rendered for longer than this on any. */
const MOST_MS = 100_000;
/** A gate that is held for so long lets nobody through while a test lasts. */
const HOUR_MS = 3_600_000;

/** Each film has scenes of its own, for equal steps share what is in the store. */
function orderOf(texts: string[], choices: Partial<Order> = {}): Order {
  const scenes = texts.map((text) => ({ text, imagePrompt: `${text.slice(0, 40)}, drawn` }));
  const story = { title: 'The Sea', text: texts.join('\n\n') };
  return newOrder(story, {
    script: { title: story.title, scenes },
    format: 'square',
    draft: true,
    ...QUICK_VOICE,
    ...choices,
  });
}

/** Waits until a film has come to a point. */
const until = (id: string, what: string, isThere: (progress: FilmProgress) => unknown): Promise<FilmProgress> =>
  eventually(what, async () => {
    const progress = await films.progress(id);
    return progress && isThere(progress) ? progress : undefined;
  });

/** Cancels a film, and answers how many milliseconds later its encoders, its temporary files and itself were gone. */
async function timesOfCancelling(id: string): Promise<{ encoderMs: number; filesMs: number; filmMs: number }> {
  const startMs = performance.now();
  const passed = () => Math.round(performance.now() - startMs);
  await films.cancel(id);
  const gone = async (kind: 'encoders' | 'files') => {
    await eventually(`no ${kind} are left`, async () => (await tracesIn(home))[kind].length === 0);
    return passed();
  };
  const over = films.result(id).then(
    () => 0,
    () => passed(),
  );
  const [encoderMs, filesMs, filmMs] = await Promise.all([gone('encoders'), gone('files'), over]);
  process.stdout.write(`cancelled: encoder gone after ${encoderMs} ms, files ${filesMs} ms, film ${filmMs} ms\n`);
  return { encoderMs, filesMs, filmMs };
}

const requests = () => simulator.verdict().requests;

/** The steps that activities have done, and whether the store had them; the script came with the order. */
const doneSteps = (progress: FilmProgress) =>
  namedSteps(progress).flatMap(({ name, step: { times } }) => (times ? [{ id: name.id, ...times }] : []));

describe('a film that is cancelled while a clip is rendered', () => {
  it('stops ffmpeg, leaves nothing behind, and goes on from what was made', async () => {
    const order = orderOf(['A gull.', LONG_TEXT]);
    const { id } = await films.start(order);
    const before = await until(
      id,
      'the long clip is being rendered',
      ({ scenes }) => (scenes[1]?.clip.work?.frames?.done ?? 0) > 30,
    );
    expect((await tracesIn(home)).encoders.length).toBeGreaterThan(0);

    const { encoderMs, filesMs, filmMs } = await timesOfCancelling(id);
    expect(Math.max(encoderMs, filesMs, filmMs)).toBeLessThan(MOST_MS);
    expect(await films.summary(id)).toMatchObject({ state: 'cancelled' });

    await films.start(order);
    const again = await until(id, 'the long clip is rendered again', ({ scenes }) => scenes[1]?.clip.work?.frames);
    const madeBefore = doneSteps(before).map((step) => step.id);
    expect(madeBefore).toEqual(expect.arrayContaining(['voice-1', 'voice-2', 'picture-1', 'picture-2']));
    const anew = doneSteps(again).filter((step) => !step.reused);
    expect(anew.filter((step) => madeBefore.includes(step.id))).toEqual([]);
    await timesOfCancelling(id);
  });
});

describe('a film that is cancelled while its clips are merged', () => {
  it('stops ffmpeg, and is merged from the same clips when it is ordered again', async () => {
    const order = orderOf(['A boat goes out to sea, and nobody on the shore knows why.', 'It comes back late.']);
    const { id } = await films.start(order);
    await until(id, 'the clips are being merged', ({ merge }) => merge.work?.frames);
    expect((await tracesIn(home)).encoders).toHaveLength(1);

    await timesOfCancelling(id);
    expect(await films.summary(id)).toMatchObject({ state: 'cancelled' });

    // What was not stopped would be there.
    await films.start(order);
    const { steps } = await storedManifest(home, await films.result(id));
    const reused = doneSteps(steps).map((step) => [step.id, step.reused]);
    expect(reused).toHaveLength(8);
    expect(reused.filter(([, isReused]) => !isReused)).toEqual([['film', false]]);
  });
});

describe.each([
  ['in its place', 14_000, 'running'],
  ['and has given its slot back', HOUR_MS, 'waiting'],
] as const)('a film that is cancelled while a picture waits at the image gate %s', (_where, holdMs, state) => {
  it('ends soon, and later asks its vendors only for what was not there', async () => {
    simulator.reset();
    const order = orderOf([`A lamp ${state}.`, `A door ${state} falls shut behind them.`], vendors);
    const { id } = await films.start(order);
    await eventually('the picture of the longer scene is drawn', async () => requests().image > 0);
    await eventually('all that vendors make but the other picture is made, and that waits', async () => {
      // Held anew each time: how long the rest takes is for the machine to say.
      await gate.hold(holdMs);
      const [one, other] = (await films.progress(id))?.scenes ?? [];
      const { work } = one?.illustration ?? {};
      const isSpoken = [one, other].every((scene) => scene?.narration.state === 'done');
      return work?.turn && work.state === state && isSpoken && other?.illustration.state === 'done';
    });
    await gate.hold(HOUR_MS);
    const before = requests();
    expect(before).toMatchObject({ image: 1 });

    await timesOfCancelling(id);
    expect(await films.summary(id)).toMatchObject({ state: 'cancelled' });

    await gate.hold(0);
    await films.start(order);
    await films.result(id);
    expect(requests()).toEqual({ ...before, image: 2 });
    expect(simulator.verdict()).toMatchObject({ ok: true, mostCalls: { image: 1, speech: 1 } });
  });
});
