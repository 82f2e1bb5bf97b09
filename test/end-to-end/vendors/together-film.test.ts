import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkflowFailedError } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, type WorkflowBundle } from '@temporalio/worker';
import { filmClient } from '../../../src/client/film-client';
import { saveFilm } from '../../../src/client/files/save-film';
import type { Activities } from '../../../src/contract/activities';
import { filmWarnings } from '../../../src/domain/film/warnings/film-warnings';
import type { Manifest } from '../../../src/domain/film/manifest';
import { newOrder, type Order } from '../../../src/domain/film/order/order';
import { findFfmpeg } from '../../../src/media/ffmpeg/probe';
import { createFliteNarrator } from '../../../src/providers/local/flite/narrator';
import { createSentenceScriptwriter } from '../../../src/providers/local/scriptwriter';
import { createTogetherIllustrator } from '../../../src/providers/together/illustrator';
import { TOGETHER_DEFAULTS } from '../../../src/providers/together/options';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { openStore } from '../../../src/store/open-store';
import { decode } from '../../media/decoded';
import { TOGETHER } from '../../providers/together/options';
import { allTexts, textsOfDirectory } from '../../support/hostile/all-texts';
import { withFilmWorkers } from '../../support/films/film-workers';
import { QUICK_VOICE } from '../../support/films/quick-voice';
import { realActivities } from '../../support/films/real-activities';
import { standInActivities } from '../../support/films/stand-in-activities';
import { storedManifest } from '../../support/films/stored-manifest';
import { startTemporalServer } from '../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';

const STORY = join(__dirname, '..', '..', '..', 'examples', 'the-lighthouse-keeper.md');
const KEY = TOGETHER.apiKey;
const { model } = TOGETHER_DEFAULTS;
const FLUX_2 = 'black-forest-labs/FLUX.2-pro';

let server: TestWorkflowEnvironment;
let bundle: WorkflowBundle;
let simulator: Simulator;
let directory: string;
let activities: Activities;
let ffmpeg: string;
const logged: unknown[] = [];

beforeAll(async () => {
  const logger = new DefaultLogger('TRACE', (entry) => logged.push(entry));
  [server, bundle] = await Promise.all([startTemporalServer(logger), bundleWorkflows()]);
  simulator = await startSimulator({ scale: 1 / 100 });
  directory = await mkdtemp(join(tmpdir(), 'storyreel-together-'));
  const options = {
    ...TOGETHER,
    model,
    baseUrl: `${simulator.url}/v1`,
    // Times at the scale of the simulator; lease and transit as real as this machine's jitter.
    policy: { limit: 6, windowMs: 600, leaseMs: 300, transitMs: 100, blockMs: 500, pace: 'even' },
  } as const;
  activities = await realActivities(server, directory, {
    scriptwriters: [createSentenceScriptwriter()],
    narrators: [createFliteNarrator()],
    illustrators: [model, FLUX_2].map((each) => createTogetherIllustrator({ ...options, model: each })),
    composers: [],
  });
  ffmpeg = (await findFfmpeg(process.env)).path;
});

afterAll(async () => {
  await Promise.all([server?.teardown(), simulator?.close()]);
  await rm(directory, { recursive: true, force: true });
});

/** Each test orders a story of its own, for equal orders share one film. */
const orderOf = (text: string): Order =>
  newOrder(
    { title: 'The Sea', text },
    { format: 'square', ...QUICK_VOICE, illustrator: { provider: 'together', model } },
  );

interface Made {
  id: string;
  outcome: Manifest | Error;
}

async function makeFilm(order: Order, with_: Activities): Promise<Made> {
  const films = filmClient(server.client);
  return withFilmWorkers(server, bundle, with_, async () => {
    const { id } = await films.start(order);
    const made = films.result(id).then((result) => storedManifest(directory, result));
    return { id, outcome: await made.catch((error: Error) => error) };
  });
}

/** All that anybody could read of a film afterwards. */
async function tracesOf({ id, outcome }: Made): Promise<string> {
  const history = await server.client.workflow.getHandle(id).fetchHistory();
  return [allTexts(history), allTexts(outcome), allTexts(logged), await textsOfDirectory(directory)].join('\n');
}

describe("a film with Together's pictures, voice and script offline", () => {
  it('asks once for each scene, with no hidden retry, and shows no key to anybody', async () => {
    const [, first, second] = (await readFile(STORY, 'utf8')).split(/\n{2,}/);
    const made = await makeFilm(orderOf(`${first}\n\n${second}`), activities);
    if (made.outcome instanceof Error) throw made.outcome;
    const manifest = made.outcome;

    const verdict = simulator.verdict();
    process.stdout.write(
      `verdict: ok ${verdict.ok}, image requests ${verdict.requests.image} for ${manifest.scenes.length} scenes, ` +
        `most for one ${verdict.mostCalls.image}, hidden retries ${verdict.hiddenRetries}\n`,
    );
    expect(manifest.scenes).toHaveLength(2);
    expect(verdict).toMatchObject({ ok: true, violations: 0, blocked: 0, hiddenRetries: 0, imagesAtOnce: 1 });
    expect(verdict.requests.image).toBe(2);
    expect(verdict.mostCalls.image).toBe(1);

    for (const { illustration } of manifest.scenes) expect(illustration).toMatchObject({ width: 992, height: 992 });
    const costs = manifest.steps.scenes.map(({ illustration }) => illustration.times?.costMicroUsd);
    expect(costs).toEqual([2657, 2657]);

    const saved = await saveFilm(openStore(join(directory, 'store')), manifest, join(directory, 'a.mp4'));
    const frames = (await decode(ffmpeg, '-i', saved.video, '-map', '0:v', '-f', 'framemd5', '-')).toString();
    expect(frames.split('\n').filter((line) => line.startsWith('0,'))).toHaveLength(manifest.film.frames);

    const traces = await tracesOf(made);
    expect(traces).toContain('"requestId": "img-');
    expect(traces).toContain('illustrateScene');
    expect(traces).not.toContain(KEY);
  });

  it('waits for the end of a block, words a refused prompt anew once, and draws a spoilt picture again', async () => {
    simulator.reset();
    simulator.configure({
      limit: { kind: 'window', requests: 100, windowMs: 60_000, blockMs: 40_000 },
      faults: [
        { endpoint: 'image', fault: 'block', prompt: '^C', nth: [1] },
        { endpoint: 'image', fault: 'refused', prompt: '^A war' },
        {
          endpoint: 'image',
          fault: 'status',
          status: 503,
          headers: { 'x-ratelimit-reset': '0.1' },
          prompt: '^gentle',
          nth: [1],
        },
        { endpoint: 'image', fault: 'truncated', prompt: '^B', nth: [1] },
      ],
    });
    const scenes = [
      { text: 'A is of middle length.', imagePrompt: 'A war' },
      { text: 'B is short.', imagePrompt: 'B' },
      { text: 'C is the longest of the three texts.', imagePrompt: 'C' },
    ];
    const { illustrateScene, keepManifest } = activities;
    const own = { illustrateScene, keepManifest };
    const made = await makeFilm(orderOf('faults'), { ...standInActivities(scenes).activities, ...own });
    if (made.outcome instanceof Error) throw made.outcome;

    const asked = simulator.audit().map(({ prompt, decision }) => `${prompt?.split(/[ .]/)[0]} ${decision}`);
    expect(asked).toEqual([
      ...['C fault', 'C answered'],
      ...['A fault', 'gentle fault', 'gentle answered'],
      ...['B fault', 'B answered'],
    ]);
    expect(simulator.verdict()).toMatchObject({ ok: true, blocked: 0, hiddenRetries: 0 });
    const [a, b, c] = made.outcome.scenes.map(({ illustration }) => illustration.softenedPrompt);
    expect([a, b, c]).toEqual([expect.stringMatching(/: A storm$/), undefined, undefined]);
    // What was asked for is told above; a busy machine's attempts also end while they wait for their turn.
    const attempts = made.outcome.steps.scenes.map(({ illustration }) => illustration.times?.attempt ?? 0);
    expect(Math.min(...attempts)).toBeGreaterThanOrEqual(2);
  });

  it('sends the first picture of a character along with the later ones', async () => {
    simulator.reset();
    simulator.configure({ limit: { kind: 'window', requests: 100, windowMs: 60_000, blockMs: 40_000 }, faults: [] });
    const scenes = [
      { text: 'A is of middle length.', imagePrompt: 'A keeper', characters: ['Mira'] },
      { text: 'B is short.', imagePrompt: 'B sea', characters: [] },
      { text: 'C is the longest of the three texts.', imagePrompt: 'C lamp', characters: ['Mira'] },
    ];
    const { illustrateScene, keepManifest } = activities;
    const order = { ...orderOf('characters'), illustrator: { provider: 'together', model: FLUX_2 } };
    const made = await makeFilm(
      { ...order, storySeed: 7, pinsCharacters: true },
      { ...standInActivities(scenes).activities, illustrateScene, keepManifest },
    );
    if (made.outcome instanceof Error) throw made.outcome;
    const [a, b, c] = made.outcome.scenes.map(({ illustration }) => illustration.image.sha256);
    expect(made.outcome.references).toEqual([{ character: 'Mira', image: expect.objectContaining({ sha256: c }) }]);
    const asked = simulator.audit().filter(({ endpoint }) => endpoint === 'image');
    expect(asked.map(({ prompt, references }) => [prompt?.[0], references])).toEqual([
      ['C', undefined],
      ['A', [c]],
      ['B', undefined],
    ]);
    expect(asked[1]?.prompt).toContain('Of image 1 keep only how Mira');
    expect(new Set([a, b, c]).size).toBe(3);
    expect(simulator.verdict()).toMatchObject({ ok: true, hiddenRetries: 0 });
    // The pictures themselves go past Temporal.
    const history = await server.client.workflow.getHandle(made.id).fetchHistory();
    expect(allTexts(history)).not.toContain('base64');
  });

  it('takes pictures of another size and by their addresses, with one request each and one warning for the film', async () => {
    simulator.reset();
    simulator.configure({
      limit: { kind: 'window', requests: 100, windowMs: 60_000, blockMs: 40_000 },
      faults: [
        { endpoint: 'image', fault: 'wrongSize', prompt: '^(one|two)' },
        { endpoint: 'image', fault: 'url', prompt: '^three' },
      ],
    });
    const scenes = ['one', 'two', 'three'].map((imagePrompt) => ({ text: `A text of ${imagePrompt}.`, imagePrompt }));
    const { illustrateScene, keepManifest } = activities;
    const made = await makeFilm(orderOf('sizes'), {
      ...standInActivities(scenes).activities,
      illustrateScene,
      keepManifest,
    });
    if (made.outcome instanceof Error) throw made.outcome;
    expect(simulator.verdict()).toMatchObject({ ok: true, requests: { image: 3 }, mostCalls: { image: 1 } });
    const sizes = made.outcome.scenes.map(({ illustration }) => [illustration.width, illustration.asked?.width]);
    expect(sizes).toEqual([
      [496, 992],
      [496, 992],
      [992, undefined],
    ]);
    expect(filmWarnings(made.outcome)).toEqual([expect.stringMatching(/^2 of 3 pictures came in another size/)]);
  });

  it('says what to do when the key is not accepted, and repeats it nowhere, even if Together does', async () => {
    simulator.reset();
    const body = { error: { message: `Invalid API key provided: ${KEY}`, type: 'invalid_request_error' } };
    simulator.configure({ faults: [{ endpoint: 'image', fault: 'status', status: 401, body }] });
    const { illustrateScene } = activities;
    const scenes = [{ text: 'A is alone.', imagePrompt: 'A new prompt' }];
    const made = await makeFilm(orderOf('key'), { ...standInActivities(scenes).activities, illustrateScene });

    expect(made.outcome).toBeInstanceOf(WorkflowFailedError);
    expect(simulator.verdict().requests.image).toBe(1);
    const traces = await tracesOf(made);
    expect(traces).toContain('Scene 1 could not be made');
    expect(traces).toMatch(/does not accept the key\. Check TOGETHER_API_KEY.*Invalid API key provided: \[key\]/);
    expect(traces).not.toContain(KEY);
  });
});
