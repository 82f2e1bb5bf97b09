import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createIllustrateScene } from '../../../src/activities/illustrate-scene';
import { createNarrateScene } from '../../../src/activities/narrate-scene';
import type { Illustration } from '../../../src/domain/film/illustration';
import { SAMPLES_PER_SECOND, type Narration, type WordTime } from '../../../src/domain/film/narration';
import type { Done } from '../../../src/domain/progress/step';
import { FORMATS } from '../../../src/domain/format';
import { createChatterboxNarrator } from '../../../src/providers/chatterbox/narrator';
import { receivedPicture } from '../../../src/providers/received/received-picture';
import { createTogetherIllustrator } from '../../../src/providers/together/illustrator';
import { TOGETHER_DEFAULTS } from '../../../src/providers/together/options';
import type { ArtifactStore } from '../../../src/store/artifact-store';
import { createDirectoryStore } from '../../../src/store/kinds/directory/directory-store';
import { CHATTERBOX } from '../../providers/chatterbox/options';
import { TOGETHER } from '../../providers/together/options';
import { activityEnvironment } from '../../support/temporal/activity-environment';

const TEXT = 'The gate was open. Nobody saw it.';
const ORDER = {
  text: TEXT,
  language: 'en',
  voice: 'Emily',
  narrator: { provider: 'chatterbox', model: 'chatterbox' },
};

let directory: string;
let store: ArtifactStore;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-before-'));
  const archive = join(__dirname, 'store-of-0.1.0', 'store.tar.gz');
  await promisify(execFile)('tar', ['-xzf', archive, '-C', directory]);
  store = createDirectoryStore(join(directory, 'store'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** A scene's voice from a narrator whose server is nowhere: whatever it asks for fails. */
function narrated(
  order: typeof ORDER,
  options: Partial<typeof CHATTERBOX> = {},
  from: ArtifactStore = store,
): Promise<Done<Narration>> {
  const narrator = createChatterboxNarrator({ ...CHATTERBOX, urls: ['http://nowhere.invalid'], ...options });
  const activity = createNarrateScene(from, [narrator]);
  return activityEnvironment().run(activity as (input: unknown) => Promise<Done<Narration>>, order);
}

describe('the voices that release 0.1.0 paid for', () => {
  it('count as a whole where it had divided the text at other places', async () => {
    const isChunk = async (key: string) => (await store.findRecord(key))?.recipe.step === 'narrateChunk';
    const withoutChunks: ArtifactStore = {
      ...store,
      findRecord: async (key) => ((await isChunk(key)) ? undefined : store.findRecord(key)),
    };
    const { times } = await narrated(ORDER, {}, withoutChunks);
    expect(times).toMatchObject({ costMicroUsd: 0, savedMicroUsd: 3_300 });
  });

  it('are those of the same order now: no server is asked, and what is made of them is made anew', async () => {
    const { made, times } = await narrated(ORDER);
    expect(times).toMatchObject({ reused: false, costMicroUsd: 0, savedMicroUsd: 3_300 });
    const bytes = await store.readBytes(made.wordTimes);
    const words = JSON.parse(Buffer.from(bytes).toString()) as WordTime[];
    expect(words.map(({ text }) => text).join(' ')).toBe(TEXT);
    const lengthMs = (made.samples * 1000) / SAMPLES_PER_SECOND;
    expect(words.at(-1)!.endMs).toBeLessThanOrEqual(lengthMs);
    expect(words.at(-1)!.endMs).toBeGreaterThan(lengthMs - 150);
    expect((await narrated(ORDER)).times).toMatchObject({ reused: true, savedMicroUsd: 3_300 });
  });

  it.each([
    ['of another language', { ...ORDER, language: 'de' }, { languages: ['de'] }],
    ['by another voice', { ...ORDER, voice: 'Thomas' }, {}],
    ['in other words', { ...ORDER, text: 'The gate was shut. Nobody saw it.' }, {}],
  ])('are not those of an order %s', async (_what, order, options) => {
    await expect(narrated(order, options)).rejects.toThrow(/cannot be reached/);
  });
});

/** A scene's picture from a vendor that is nowhere, and whose gate grants nothing. */
function illustrated(prompt: string, options: Partial<typeof TOGETHER> = {}): Promise<Done<Illustration>> {
  const { model } = TOGETHER_DEFAULTS;
  const settings = { ...TOGETHER, model, megapixels: 0.2, baseUrl: 'http://nowhere.invalid/v1', ...options };
  const nothing = async () => Promise.reject(new Error('the gate is asked'));
  const gateOf = () => ({ reserve: nothing, block: nothing, adopt: nothing });
  const activity = createIllustrateScene(store, [createTogetherIllustrator(settings)], gateOf);
  const illustrator = { provider: 'together', model: settings.model };
  const order = { prompt, format: FORMATS.square, illustrator };
  return activityEnvironment().run(activity as (input: unknown) => Promise<Done<Illustration>>, order);
}

describe('the pictures that release 0.1.0 paid for', () => {
  it.each(['an open gate in the fog', 'a man closes a gate'])('are those of the same order now: %s', async (prompt) => {
    const { made, times } = await illustrated(prompt);
    expect(times).toMatchObject({ reused: true, savedMicroUsd: expect.any(Number) });
    // As it came: what was kept then is used as it is.
    expect(made.image).toMatchObject({ mediaType: 'image/png' });
    expect(await receivedPicture(await store.readBytes(made.image))).toMatchObject({
      width: made.width,
      height: made.height,
    });
  });

  it.each([
    ['of another prompt', 'a gate that is shut', {}],
    ['by a model whose request has changed', 'a man closes a gate', { model: 'black-forest-labs/FLUX.2-pro' }],
  ])('are not those %s', async (_what, prompt, options) => {
    await expect(illustrated(prompt, options)).rejects.toThrow(/the gate is asked/);
  });
});
