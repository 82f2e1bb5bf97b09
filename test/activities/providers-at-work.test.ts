import { createIllustrateScene } from '../../src/activities/illustrate-scene';
import { createNarrateScene } from '../../src/activities/narrate-scene';
import { createWriteScript } from '../../src/activities/write-script';
import type { Activities } from '../../src/contract/activities';
import { FAILURES } from '../../src/contract/failures';
import type { Illustration } from '../../src/domain/film/illustration';
import type { Narration } from '../../src/domain/film/narration';
import type { Script } from '../../src/domain/film/script/script';
import type { Done } from '../../src/domain/progress/step';
import { decodeWav } from '../../src/media/sound/wav';
import type { IllustrationRequest, Illustrator } from '../../src/providers/illustrator';
import type { Narrator } from '../../src/providers/narrator';
import { ProviderError } from '../../src/providers/provider-error';
import type { Scriptwriter } from '../../src/providers/scriptwriter';
import { createMemoryStore } from '../support/store/memory-store';
import { activityEnvironment } from '../support/temporal/activity-environment';

const IDENTITY = { provider: 'test', model: 'one', version: '1' };
const CHOICE = { provider: 'test', model: 'one' };

const store = createMemoryStore();

/** For illustrators that have no rate limit. */
const noGate = () => {
  throw new Error('no gate is asked here');
};

function run<Name extends keyof Activities>(
  activity: Activities[Name],
  input: Parameters<Activities[Name]>[0],
): Promise<Awaited<ReturnType<Activities[Name]>>> {
  return activityEnvironment().run(activity as (input: unknown) => Promise<never>, input);
}

describe('writeScript', () => {
  const scriptwriter: Scriptwriter = {
    ...IDENTITY,
    write: async ({ story }) => ({
      script: { title: story.title, scenes: [{ text: story.text, imagePrompt: 'sea' }] },
    }),
  };

  it('lets the chosen scriptwriter divide the story', async () => {
    const input = { story: { title: 'T', text: 'A sea.' }, language: 'en', verbatim: false, scriptwriter: CHOICE };
    const { made }: Done<Script> = await run<'writeScript'>(createWriteScript(store, [scriptwriter]), input);
    expect(made).toEqual({ title: 'T', scenes: [{ text: 'A sea.', imagePrompt: 'sea' }] });
  });

  it('refuses an order whose scriptwriter this worker does not have, and says which it has', async () => {
    const input = {
      story: { title: 'T', text: 'A.' },
      language: 'en',
      verbatim: false,
      scriptwriter: { ...CHOICE, model: 'two' },
    };
    await expect(run<'writeScript'>(createWriteScript(store, [scriptwriter]), input)).rejects.toMatchObject({
      type: FAILURES.notServed,
      nonRetryable: true,
      message: expect.stringMatching(/no scriptwriter test\/two; it has test\/one/),
    });
  });
});

describe('narrateScene', () => {
  const wordTimes = [{ text: 'Sea.', startMs: 0, endMs: 2 }];
  const narrator: Narrator = {
    ...IDENTITY,
    speak: async () => ({ samples: Int16Array.from([1, -2, 3]), wordTimes }),
  };
  const input = { text: 'Sea.', language: 'en', voice: 'v', narrator: CHOICE };

  it('stores the voice as WAV and the time of each word beside it', async () => {
    const { made }: Done<Narration> = await run<'narrateScene'>(createNarrateScene(store, [narrator]), input);
    expect(made.samples).toBe(3);
    expect([...decodeWav(await store.readBytes(made.audio))]).toEqual([1, -2, 3]);
    expect(JSON.parse(Buffer.from(await store.readBytes(made.wordTimes)).toString())).toEqual(wordTimes);
  });
});

describe('illustrateScene', () => {
  const requests: IllustrationRequest[] = [];
  const illustrator: Illustrator = {
    ...IDENTITY,
    illustrate: async (request) => {
      requests.push(request);
      return { bytes: Buffer.from(`${request.seed}`), mediaType: 'image/png', width: 8, height: 16 };
    },
  };
  const format = { width: 8, height: 16, fps: 30 };
  const illustrate = (prompt: string): Promise<Done<Illustration>> =>
    run<'illustrateScene'>(createIllustrateScene(createMemoryStore(), [illustrator], noGate), {
      prompt,
      format,
      illustrator: CHOICE,
    });

  it('stores the picture, in the size that it has', async () => {
    const { made } = await illustrate('sea');
    expect(made).toMatchObject({ width: 8, height: 16, image: { mediaType: 'image/png' } });
  });

  it('draws in the size of the illustrator, which the film then scales', async () => {
    const settings = { width: 4, height: 8, steps: 4 };
    const small = { ...illustrator, settingsFor: () => settings };
    const own = createMemoryStore();
    const input = { prompt: 'sea', format, illustrator: CHOICE };
    const { made }: Done<Illustration> = await run<'illustrateScene'>(
      createIllustrateScene(own, [small], noGate),
      input,
    );
    expect(requests.at(-1)).toMatchObject({ width: 4, height: 8 });
    expect((await own.findRecord(made.image.key))?.recipe.settings).toEqual(settings);
  });

  it('keeps the receipt, and says which words were drawn when the vendor refused those of the scene', async () => {
    const receipt = { requestId: 'req-1', costMicroUsd: 2_700 };
    const strict: Illustrator = {
      ...illustrator,
      illustrate: async (request) => {
        if (!request.prompt.startsWith('gentle')) throw new ProviderError('refused', 'Refused.', { callsSpent: 1 });
        return { bytes: Buffer.from('p'), mediaType: 'image/png', width: 8, height: 16, receipt };
      },
    };
    const own = createMemoryStore();
    const input = { prompt: 'a battle', format, illustrator: CHOICE };
    const { made, times } = await run<'illustrateScene'>(createIllustrateScene(own, [strict], noGate), input);
    expect(made.softenedPrompt).toMatch(/^gentle .*: a storm$/);
    expect(times.costMicroUsd).toBe(2_700);
    expect(await own.findRecord(made.image.key)).toMatchObject({ receipt, recipe: { inputs: { prompt: 'a battle' } } });
  });

  it('asks with a seed that only another recipe changes', async () => {
    await illustrate('sea');
    await illustrate('sea');
    await illustrate('forest');
    const [first, second, third] = requests.slice(-3).map(({ seed }) => seed);
    expect(first).toBe(second);
    expect(third).not.toBe(first);
    expect(first).toBeGreaterThanOrEqual(0);
    expect(first).toBeLessThan(2 ** 32);
  });
});
