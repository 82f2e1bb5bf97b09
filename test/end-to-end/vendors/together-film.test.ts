import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WorkflowFailedError } from '@temporalio/client';
import { saveFilm } from '../../../src/client/files/save-film';
import type { Activities } from '../../../src/contract/activities';
import { filmWarnings } from '../../../src/domain/film/warnings/film-warnings';
import type { Scene } from '../../../src/domain/film/script/script';
import type { FaultRule } from '../../../src/simulator/call/fault-rule';
import { newOrder, type Order } from '../../../src/domain/film/order/order';
import { createFliteNarrator } from '../../../src/providers/local/flite/narrator';
import { createSentenceScriptwriter } from '../../../src/providers/local/scriptwriter';
import { createTogetherIllustrator } from '../../../src/providers/together/illustrator';
import { TOGETHER_DEFAULTS } from '../../../src/providers/together/options';
import { openStore } from '../../../src/store/open-store';
import { TOGETHER } from '../../providers/together/options';
import { allTexts } from '../../support/hostile/all-texts';
import { QUICK_VOICE } from '../../support/films/quick-voice';
import { realActivities } from '../../support/films/real-activities';
import { standInActivities } from '../../support/films/stand-in-activities';
import { manifestOf, POLICY, useSimulatedVendors, type Made } from './use-simulated-vendors';

const STORY = join(__dirname, '..', '..', '..', 'examples', 'the-lighthouse-keeper.md');
const KEY = TOGETHER.apiKey;
const { model } = TOGETHER_DEFAULTS;
const FLUX_2 = 'black-forest-labs/FLUX.2-pro';

const vendors = useSimulatedVendors();
let activities: Activities;

beforeAll(async () => {
  const { server, simulator, directory } = vendors;
  const options = { ...TOGETHER, baseUrl: `${simulator.url}/v1`, policy: POLICY };
  activities = await realActivities(server, directory, {
    scriptwriters: [createSentenceScriptwriter()],
    narrators: [createFliteNarrator()],
    illustrators: [model, FLUX_2].map((each) => createTogetherIllustrator({ ...options, model: each })),
    composers: [],
  });
});

/** Each test orders a story of its own, for equal orders share one film. */
const orderOf = (text: string): Order =>
  newOrder(
    { title: 'The Sea', text },
    { format: 'square', ...QUICK_VOICE, illustrator: { provider: 'together', model } },
  );

/** Makes one of these scenes whose pictures alone are real, where the vendor errs in these ways. */
async function makePictures(order: Order, scenes: Scene[], faults: FaultRule[] = []): Promise<Made> {
  vendors.simulator.reset();
  vendors.simulator.configure({ limit: { kind: 'window', requests: 100, windowMs: 60_000, blockMs: 40_000 }, faults });
  const { illustrateScene, keepManifest } = activities;
  return vendors.make(order, { ...standInActivities(scenes).activities, illustrateScene, keepManifest });
}

describe("a film with Together's pictures, voice and script offline", () => {
  it('asks once for each scene, with no hidden retry, and shows no key to anybody', async () => {
    const [, first, second] = (await readFile(STORY, 'utf8')).split(/\n{2,}/);
    const made = await vendors.make(orderOf(`${first}\n\n${second}`), activities);
    const manifest = manifestOf(made);

    const verdict = vendors.simulator.verdict();
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

    const { directory } = vendors;
    const saved = await saveFilm(openStore(join(directory, 'store')), manifest, join(directory, 'a.mp4'));
    expect(await vendors.framesOf(saved.video)).toBe(manifest.film.frames);

    const traces = await vendors.tracesOf(made);
    expect(traces).toContain('"requestId": "img-');
    expect(traces).toContain('illustrateScene');
    expect(traces).not.toContain(KEY);
  });

  it('waits for the end of a block, words a refused prompt anew once, and draws a spoilt picture again', async () => {
    const busy = { status: 503, headers: { 'x-ratelimit-reset': '0.1' } };
    const scenes = [
      { text: 'A is of middle length.', imagePrompt: 'A war' },
      { text: 'B is short.', imagePrompt: 'B' },
      { text: 'C is the longest of the three texts.', imagePrompt: 'C' },
    ];
    const made = await makePictures(orderOf('faults'), scenes, [
      { endpoint: 'image', fault: 'block', prompt: '^C', nth: [1] },
      { endpoint: 'image', fault: 'refused', prompt: '^A war' },
      { endpoint: 'image', fault: 'status', ...busy, prompt: '^gentle', nth: [1] },
      { endpoint: 'image', fault: 'truncated', prompt: '^B', nth: [1] },
    ]);
    const { scenes: pictured, steps } = manifestOf(made);

    const asked = vendors.simulator.audit().map(({ prompt, decision }) => `${prompt?.split(/[ .]/)[0]} ${decision}`);
    expect(asked).toEqual([
      ...['C fault', 'C answered'],
      ...['A fault', 'gentle fault', 'gentle answered'],
      ...['B fault', 'B answered'],
    ]);
    expect(vendors.simulator.verdict()).toMatchObject({ ok: true, blocked: 0, hiddenRetries: 0 });
    const [a, b, c] = pictured.map(({ illustration }) => illustration.softenedPrompt);
    expect([a, b, c]).toEqual([expect.stringMatching(/: A storm$/), undefined, undefined]);
    // What was asked for is told above; a busy machine's attempts also end while they wait for their turn.
    const attempts = steps.scenes.map(({ illustration }) => illustration.times?.attempt ?? 0);
    expect(Math.min(...attempts)).toBeGreaterThanOrEqual(2);
  });

  it('sends the first picture of a character along with the later ones', async () => {
    const scenes = [
      { text: 'A is of middle length.', imagePrompt: 'A keeper', characters: ['Mira'] },
      { text: 'B is short.', imagePrompt: 'B sea', characters: [] },
      { text: 'C is the longest of the three texts.', imagePrompt: 'C lamp', characters: ['Mira'] },
    ];
    const illustrator = { provider: 'together', model: FLUX_2 };
    const order = { ...orderOf('characters'), illustrator, storySeed: 7, pinsCharacters: true as const };
    const made = await makePictures(order, scenes);
    const manifest = manifestOf(made);
    const [a, b, c] = manifest.scenes.map(({ illustration }) => illustration.image.sha256);
    expect(manifest.references).toEqual([{ character: 'Mira', image: expect.objectContaining({ sha256: c }) }]);
    const asked = vendors.simulator.audit().filter(({ endpoint }) => endpoint === 'image');
    expect(asked.map(({ prompt, references }) => [prompt?.[0], references])).toEqual([
      ['C', undefined],
      ['A', [c]],
      ['B', undefined],
    ]);
    expect(asked[1]?.prompt).toContain('Of image 1 keep only how Mira');
    expect(new Set([a, b, c]).size).toBe(3);
    expect(vendors.simulator.verdict()).toMatchObject({ ok: true, hiddenRetries: 0 });
    // The pictures themselves go past Temporal.
    const history = await vendors.server.client.workflow.getHandle(made.id).fetchHistory();
    expect(allTexts(history)).not.toContain('base64');
  });

  it('takes pictures of another size and by their addresses, with one request each and one warning for the film', async () => {
    const scenes = ['one', 'two', 'three'].map((imagePrompt) => ({ text: `A text of ${imagePrompt}.`, imagePrompt }));
    const made = await makePictures(orderOf('sizes'), scenes, [
      { endpoint: 'image', fault: 'wrongSize', prompt: '^(one|two)' },
      { endpoint: 'image', fault: 'url', prompt: '^three' },
    ]);
    const manifest = manifestOf(made);
    expect(vendors.simulator.verdict()).toMatchObject({ ok: true, requests: { image: 3 }, mostCalls: { image: 1 } });
    const sizes = manifest.scenes.map(({ illustration }) => [illustration.width, illustration.asked?.width]);
    expect(sizes).toEqual([
      [496, 992],
      [496, 992],
      [992, undefined],
    ]);
    expect(filmWarnings(manifest)).toEqual([expect.stringMatching(/^2 of 3 pictures came in another size/)]);
  });

  it('says what to do when the key is not accepted, and repeats it nowhere, even if Together does', async () => {
    const body = { error: { message: `Invalid API key provided: ${KEY}`, type: 'invalid_request_error' } };
    const scenes = [{ text: 'A is alone.', imagePrompt: 'A new prompt' }];
    const made = await makePictures(orderOf('key'), scenes, [
      { endpoint: 'image', fault: 'status', status: 401, body },
    ]);

    expect(made.outcome).toBeInstanceOf(WorkflowFailedError);
    expect(vendors.simulator.verdict().requests.image).toBe(1);
    const traces = await vendors.tracesOf(made);
    expect(traces).toContain('Scene 1 could not be made');
    expect(traces).toMatch(/does not accept the key\. Check TOGETHER_API_KEY.*Invalid API key provided: \[key\]/);
    expect(traces).not.toContain(KEY);
  });
});
