import { assert, asyncProperty, integer, pre } from 'fast-check';
import { sceneCountOf } from '../../../src/domain/film/script/scene-count';
import { createGeminiScriptwriter } from '../../../src/providers/gemini/scriptwriter';
import { canBeSpoken } from '../../../src/domain/text/signs';
import { hardWords } from '../../support/hostile/hard-words';
import { startVendorServer, type Answering, type VendorServer } from '../../support/vendors/vendor-server';
import { saying, script, type GeminiRequest } from './gemini-answers';
import { GEMINI } from './options';

const { signal } = new AbortController();
const fold = (text: string) => text.trim().replace(/\s+/g, ' ');

let server: VendorServer<GeminiRequest> | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** A model that ends its scenes after these sentences. */
const endingAfter = (...lastSentences: unknown[]): Answering<GeminiRequest> =>
  saying(
    script({
      scenes: lastSentences.map((lastSentence) => ({ lastSentence, imagePrompt: 'a fox', characters: [] })),
    }),
  );

async function write(text: string, answering: Answering<GeminiRequest>, sceneCount?: number) {
  server = await startVendorServer(answering);
  return createGeminiScriptwriter({ ...GEMINI, baseUrl: server.url }).write(
    { story: { title: 'My title', text }, language: 'en', verbatim: true, ...(sceneCount && { sceneCount }) },
    signal,
  );
}

const STORY = 'One fox.\n\nTwo  foxes met. Three foxes sang!\n\nFour foxes slept.';

describe('a story of which every word is kept', () => {
  it('is numbered by us, divided by the model, and put together by us', async () => {
    const { script: written } = await write(STORY, endingAfter(1, 3, 4), 3);
    expect(server?.requests[0]?.body.contents[0]?.parts[0]?.text).toContain(
      '# My title\n\n[1] One fox.\n[2] Two foxes met.\n[3] Three foxes sang!\n[4] Four foxes slept.\nEND',
    );
    expect(written.title).toBe('My title');
    expect(written.scenes.map(({ text }) => text)).toEqual([
      'One fox.',
      'Two foxes met. Three foxes sang!',
      'Four foxes slept.',
    ]);
  });

  it.each([[[1, 3, 3]], [[1, 3, 0]], [[1, 3, 99]]])(
    'ends with the last scene, whatever that says: %j',
    async (ends) => {
      const { script: written } = await write(STORY, endingAfter(...ends), 3);
      expect(written.scenes.at(-1)?.text).toBe('Four foxes slept.');
    },
  );

  it.each<[unknown[], RegExp]>([
    [[2, 2, 4], /lastSentence does not rise from scene to scene, from 1 to 4/],
    [[3, 1, 4], /does not rise/],
    [[0, 2, 4], /does not rise/],
    [[1, 4, 4], /does not rise/],
    [[1, 9, 4], /does not rise/],
    [[1.5, 2, 4], /scenes\[0\]\.lastSentence is not a whole number/],
    [['1', 2, 4], /scenes\[0\]\.lastSentence is not a whole number/],
  ])('is not divided at %j', async (ends, sentence) => {
    const writing = write(STORY, endingAfter(...ends), 3);
    await expect(writing).rejects.toMatchObject({ kind: 'change', callsSpent: 3 });
    await expect(writing).rejects.toThrow(sentence);
  });

  it('is not left to one scene when it is long', async () => {
    const text = 'The fox went on through the snow, and on. '.repeat(60);
    const writing = write(text, endingAfter(1, 2, 3, 4, 60), 5);
    await expect(writing).rejects.toThrow(/scenes\[4\] has more than \d+ characters of the story/);
  });

  it('keeps every word, whatever the story and however the model divides it', async () => {
    server = await startVendorServer<GeminiRequest>((response, request) => {
      const { scenes } = (request.body.generationConfig.responseSchema as { properties: Record<string, any> })
        .properties as any;
      const [count, last] = [scenes.maxItems as number, scenes.items.properties.lastSentence.maximum as number];
      const ends = Array.from({ length: count }, (_, s) => Math.floor((last * (s + 1)) / count));
      return endingAfter(...ends)(response, request);
    });
    const scriptwriter = createGeminiScriptwriter({ ...GEMINI, baseUrl: server.url });
    await assert(
      asyncProperty(
        hardWords({ minLength: 1, maxLength: 150 }, '[2]', 'END', '#', 'a\u200bb'),
        integer({ min: 0, max: 12 }),
        async (words, asked) => {
          const text = words.join('');
          pre(canBeSpoken(text));
          const spoken = fold(text).split(' ').filter(canBeSpoken).length;
          const sceneCount = Math.min(asked, spoken) || undefined;
          const { script: written } = await scriptwriter.write(
            { story: { title: 'T', text }, language: 'en', verbatim: true, ...(sceneCount && { sceneCount }) },
            signal,
          );
          expect(
            written.scenes
              .map((scene) => scene.text)
              .join('')
              .replace(/\s/g, ''),
          ).toBe(text.replace(/\s/g, ''));
          expect(written.scenes.every((scene) => canBeSpoken(scene.text))).toBe(true);
          const { length } = written.scenes;
          expect(length).toBeGreaterThanOrEqual(sceneCount ?? 1);
          expect(length).toBeLessThanOrEqual(sceneCount ?? sceneCountOf(text));
        },
      ),
      { seed: 7, numRuns: 100 },
    );
  });
});
