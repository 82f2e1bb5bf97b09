import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient, type FilmClient } from '../../src/client/film-client';
import { readSettings } from '../../src/config/settings';
import { newOrder, type Order } from '../../src/domain/film/order/order';
import { namedSteps } from '../../src/domain/progress/step-name';
import { startSimulator, type Simulator } from '../../src/simulator/simulator';
import { vendorSettings } from '../../src/simulator/vendor-settings';
import { eventually } from '../support/eventually';
import { startLoneWorker, type LoneWorker } from '../support/films/lone-worker';
import { QUICK_VOICE } from '../support/films/quick-voice';
import { storedManifest } from '../support/films/stored-manifest';
import { startTemporalServer } from '../support/temporal/temporal-server';

const SCALE = 1 / 40;
const DAY_MS = 86_400_000;
const who = 'Ada';

let server: TestWorkflowEnvironment;
let simulator: Simulator;
let home: string;
let worker: LoneWorker;
let films: FilmClient;
let settings: NodeJS.ProcessEnv;
let vendors: Partial<Order>;

beforeAll(async () => {
  [server, simulator] = await Promise.all([startTemporalServer(), startSimulator({ scale: SCALE })]);
  home = await mkdtemp(join(tmpdir(), 'storyreel-thoughts-'));
  settings = { ...vendorSettings(simulator, SCALE), STORYREEL_IMAGE_MEGAPIXELS: '0.2' };
  const { illustrator } = readSettings({ STORYREEL_HOME: home, ...settings }).roles;
  vendors = { illustrator, ...QUICK_VOICE };
  worker = await startLoneWorker(home, server.address, settings);
  films = filmClient(server.client);
});

afterAll(async () => {
  await worker?.end();
  await Promise.all([server?.teardown(), simulator?.close()]);
  await rm(home, { recursive: true, force: true });
});

/** Each film has prompts of its own, for equal steps share what is in the store. */
function orderOf(name: string, sceneCount: number, choices: Partial<Order> = {}): Order {
  const scenes = Array.from({ length: sceneCount }, (_, index) => ({
    text: `The ${name} passes house ${index + 1}.`,
    imagePrompt: `${name} at house ${index + 1}`,
  }));
  const story = { title: 'The Street', text: scenes.map(({ text }) => text).join('\n\n') };
  const script = { title: story.title, scenes };
  return newOrder(story, { script, format: 'square', draft: true, ...vendors, ...choices });
}

const images = () => simulator.audit().filter(({ endpoint }) => endpoint === 'image');
const drawn = () => images().filter(({ decision }) => decision === 'answered').length;

describe('a film with a prompt that the vendor refuses', () => {
  it('is mended by another prompt, for the price of one image', async () => {
    simulator.reset();
    simulator.configure({ faults: [{ endpoint: 'image', fault: 'refused', prompt: 'cat at house 2' }] });
    const order = orderOf('cat', 3, { attentionTimeoutMs: DAY_MS });
    const { id } = await films.start(order);
    const waiting = await eventually('all else is made, and it waits', async () => {
      const { waitsFor, scenes } = await films.board(id);
      return scenes.filter(({ is }) => is === 'made').length === 2 && waitsFor;
    });
    expect(waiting).toMatchObject({ for: 'attention', scenes: [2] });
    expect(waiting.why?.[0]?.sentence).toMatch(/refused/i);
    // The scene's own words were refused, and milder ones too.
    expect(drawn()).toBe(2);
    const before = images().length;

    const change = { imagePrompt: 'a dog and its friend' };
    await films.reviseScene(id, { scene: 2, revision: 1, change, who });
    const { scenes } = await storedManifest(home, await films.result(id));
    expect(scenes[1]).toMatchObject({ imagePrompt: change.imagePrompt, revision: 2 });
    expect(images()).toHaveLength(before + 1);
    expect(simulator.verdict()).toMatchObject({ violations: 0, blocked: 0 });
    simulator.configure({ faults: [] });
  });
});

describe('one scene of five that is redrawn after the end', () => {
  it('costs one image, one clip, its two borders and a merge, and no voice and no mix', async () => {
    simulator.reset();
    const order = orderOf('tram', 5, { border: 'fade' });
    const first = await films.start(order);
    await films.result(first.id);
    expect(drawn()).toBe(5);

    const remake: Order = { ...order, wishes: { 3: { takes: { picture: 2 } } }, revises: first.id };
    const { id } = await films.start(remake);
    expect(id).not.toBe(first.id);
    const { steps, order: kept } = await storedManifest(home, await films.result(id));
    const anew = namedSteps(steps).flatMap(({ name, step }) => (step.times && !step.times.reused ? [name.id] : []));
    expect(anew.toSorted()).toEqual(['border-2-3', 'border-3-4', 'clip-3', 'film', 'picture-3']);
    expect(kept.revises).toBe(first.id);
    expect(drawn()).toBe(6);
    expect(images()).toHaveLength(6);
  });
});

describe('a film that waits for a person', () => {
  it('needs no worker meanwhile: when its time is over, and one is back, it goes on', async () => {
    simulator.reset();
    const review = { script: true, timeoutMs: 12_000, atTimeout: 'go on' } as const;
    const { id } = await films.start(orderOf('bus', 1, { review }));
    const waitsFor = await eventually('it waits', async () => (await films.board(id)).waitsFor);
    await worker.end();
    expect(images()).toEqual([]);
    await eventually('the time is over', async () => Date.now() > (waitsFor.untilMs ?? Infinity));
    expect(await films.summary(id)).toMatchObject({ state: 'being made' });
    worker = await startLoneWorker(home, server.address, settings);
    await films.result(id);
    expect(drawn()).toBe(1);
  });
});
