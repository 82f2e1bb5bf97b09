import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSettings } from '../../../src/config/settings';
import type { Activities } from '../../../src/contract/activities';
import { costOf } from '../../../src/domain/purse/cost';
import type { Manifest } from '../../../src/domain/film/manifest';
import { newOrder, type Order } from '../../../src/domain/film/order/order';
import { makeProviders } from '../../../src/providers/make-providers';
import { createTogetherIllustrator } from '../../../src/providers/together/illustrator';
import { KNOWN_MODELS, TOGETHER_DEFAULTS } from '../../../src/providers/together/options';
import { vendorSettings } from '../../../src/simulator/vendor-settings';
import { realActivities } from '../../support/films/real-activities';
import { manifestOf, POLICY, SCALE, useSimulatedVendors } from './use-simulated-vendors';

const STORY = join(__dirname, '..', '..', '..', 'examples', 'the-lighthouse-keeper.md');
const GEMINI_KEY = 'canary-gemini-0f3a';
const TOGETHER_KEY = 'canary-together-9c1b';

const vendors = useSimulatedVendors();
let activities: Activities;
let roles: ReturnType<typeof readSettings>['roles'];

beforeAll(async () => {
  const { server, simulator, directory } = vendors;
  const settings = readSettings({
    STORYREEL_HOME: directory,
    ...vendorSettings(simulator, SCALE),
    GEMINI_API_KEY: GEMINI_KEY,
    TOGETHER_API_KEY: TOGETHER_KEY,
  });
  roles = settings.roles;
  const account = { apiKey: TOGETHER_KEY, baseUrl: `${simulator.url}/v1`, account: 'simulated', policy: POLICY };
  const illustrators = [
    createTogetherIllustrator({ ...TOGETHER_DEFAULTS, ...KNOWN_MODELS[TOGETHER_DEFAULTS.model], ...account }),
  ];
  activities = await realActivities(server, directory, { ...(await makeProviders(settings.offers)), illustrators });
});

const make = (order: Order) => vendors.make(order, activities);

describe('a film of all three vendors', () => {
  let first: Manifest;

  it('asks once for its script, once for each picture, and once for each piece of voice', async () => {
    const text = (await readFile(STORY, 'utf8')).replace(/^# .*/, '');
    const made = await make(newOrder({ title: 'The Keeper', text }, { ...roles, format: 'square' }));
    const manifest = manifestOf(made);
    first = manifest;
    const verdict = vendors.simulator.verdict();
    expect(verdict).toMatchObject({ ok: true, violations: 0, blocked: 0, hiddenRetries: 0, imagesAtOnce: 1 });
    expect(verdict.mostCalls).toEqual({ script: 1, speech: 1, image: 1 });
    expect(verdict.requests).toMatchObject({ script: 1, image: manifest.scenes.length });
    expect(verdict.requests.speech).toBeGreaterThanOrEqual(manifest.scenes.length);
    expect(Object.values(verdict.speechAtOnce)).toEqual([1, 1]);

    const { video } = manifest.film;
    const path = join(vendors.directory, 'store', 'objects', video.sha256.slice(0, 2), video.sha256);
    expect(await vendors.framesOf(path)).toBe(manifest.film.frames);

    const traces = await vendors.tracesOf(made);
    expect(traces).toContain('gemini-3.5-flash-lite');
    expect(traces).not.toContain(GEMINI_KEY);
    expect(traces).not.toContain(TOGETHER_KEY);
  });

  it('says in its manifest who made each step and what it cost', () => {
    const { script, scenes } = first.steps;
    expect(script.times).toMatchObject({ by: 'gemini/gemini-3.5-flash-lite', costMicroUsd: expect.any(Number) });
    expect(script.times?.costMicroUsd).toBeGreaterThan(0);
    for (const { narration, illustration } of scenes) {
      expect(narration.times).toMatchObject({ by: 'chatterbox/chatterbox', costMicroUsd: 0 });
      expect(illustration.times?.costMicroUsd).toBe(2657);
    }
    expect(costOf(first.steps)?.paidMicroUsd).toBe((script.times?.costMicroUsd ?? 0) + 2657 * scenes.length);
  });

  it('asks for one picture and one voice when one scene of its script is changed, and says what the store saved', async () => {
    vendors.simulator.reset();
    const scenes = first.scenes.map(({ text, imagePrompt }) => ({ text, imagePrompt }));
    scenes[1] = { text: 'A gull came by.', imagePrompt: 'a gull over the sea' };
    const script = { ...first.script, scenes };
    const manifest = manifestOf(await make({ ...first.order, script }));
    const { requests, ok } = vendors.simulator.verdict();
    expect({ requests, ok }).toEqual({ requests: { script: 0, speech: 1, image: 1 }, ok: true });
    expect(costOf(manifest.steps)).toEqual({
      paidMicroUsd: 2657,
      savedMicroUsd: 2657 * (scenes.length - 1),
      unknown: [],
    });
  });

  it('is made, each request repeated once, when the first answer of each vendor is reset in the middle', async () => {
    vendors.simulator.reset();
    vendors.simulator.configure({
      faults: (['script', 'speech', 'image'] as const).map((endpoint) => ({ endpoint, fault: 'halfReset', first: 1 })),
    });
    const story = { title: 'Reset', text: 'The sea was calm, and a boat came by. '.repeat(12) };
    const manifest = manifestOf(await make(newOrder(story, { ...roles, format: 'square' })));
    expect(manifest.scenes.length).toBeGreaterThan(0);
    const { calls, mostCalls, ok, hiddenRetries } = vendors.simulator.verdict();
    expect({ mostCalls, ok, hiddenRetries }).toEqual({
      mostCalls: { script: 2, speech: 2, image: 2 },
      ok: true,
      hiddenRetries: 0,
    });
    expect(
      calls
        .filter((call) => call.calls > 1)
        .map(({ endpoint }) => endpoint)
        .toSorted(),
    ).toEqual(['image', 'script', 'speech']);
  });

  it('goes on with the other server when one of them is broken', async () => {
    vendors.simulator.reset();
    vendors.simulator.configure({ faults: [{ endpoint: 'speech', server: 1, fault: 'sticky' }] });
    const script = {
      title: 'Broken',
      scenes: [1, 2, 3].map((n) => ({ text: `The sea was calm on day ${n}.`, imagePrompt: `sea, day ${n}` })),
    };
    const manifest = manifestOf(
      await make(newOrder({ title: 'Broken', text: 'x' }, { ...roles, format: 'square', script })),
    );
    expect(manifest.scenes).toHaveLength(3);
    const spoken = vendors.simulator.audit().filter(({ endpoint }) => endpoint === 'speech');
    expect(spoken.filter(({ decision }) => decision === 'answered').map(({ server }) => server)).toEqual([2, 2, 2]);
  });
});
