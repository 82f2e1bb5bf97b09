import { EnvironmentReader } from '../../../src/config/environment-reader';
import { createGeminiScriptwriter } from '../../../src/providers/gemini/scriptwriter';
import type { GeminiOptions } from '../../../src/providers/gemini/options';
import { readOptions } from '../../../src/providers/gemini/read-options';
import type { ScriptRequest } from '../../../src/providers/scriptwriter';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { startVendorServer, type Answering, type VendorServer } from '../../support/vendors/vendor-server';
import { describeScriptwriter } from '../scriptwriter-contract';
import { saying, scene, script, type GeminiRequest } from './gemini-answers';
import { GEMINI } from './options';

describe('Gemini against the simulator', () => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator({ scale: 1 / 1000 });
  });
  beforeEach(() => simulator.reset());
  afterAll(() => simulator.close());

  const create = () => createGeminiScriptwriter({ ...GEMINI, baseUrl: simulator.url });
  describeScriptwriter('Gemini', create);

  it.each([false, true])('makes 12 scenes of the longest story with one request (verbatim: %s)', async (verbatim) => {
    const text = 'The sea was wide, and a boat came by, and then it was gone. '.repeat(333);
    const { script: written } = await create().write(
      { story: { title: 'Long', text }, language: 'en', verbatim },
      new AbortController().signal,
    );
    expect(written.scenes).toHaveLength(12);
    expect(simulator.verdict()).toMatchObject({ ok: true, requests: { script: 1 }, hiddenRetries: 0 });
  });
});

const live = process.env['STORYREEL_LIVE_TESTS'] ? readOptions(new EnvironmentReader(process.env)) : undefined;
describeScriptwriter(
  'Gemini, live',
  () => createGeminiScriptwriter(live as GeminiOptions),
  live?.apiKey ? undefined : 'it needs STORYREEL_LIVE_TESTS=1 and a GEMINI_API_KEY, and costs about two US cents',
);
if (live?.apiKey) jest.setTimeout(180_000);

const STORY = { title: 'The Fox', text: 'A fox lived in a wood. It waited for the moon.' };
const { signal } = new AbortController();

describe("Gemini's scriptwriter", () => {
  let server: VendorServer<GeminiRequest> | undefined;
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  const write = async (
    answers: Answering<GeminiRequest>[],
    request: Partial<ScriptRequest> = {},
    settings: Partial<GeminiOptions> = {},
  ) => {
    server = await startVendorServer(...answers);
    return createGeminiScriptwriter({ ...GEMINI, baseUrl: server.url, ...settings }).write(
      { story: STORY, language: 'en', verbatim: false, sceneCount: 3, ...request },
      signal,
    );
  };
  const sent = (n = 0) => server?.requests[n]?.body.contents[0]?.parts[0]?.text ?? '';

  it('asks for JSON of a schema, with no tools, as the person whose key it is', async () => {
    const inGerman = script({ scenes: [1, 2, 3].map((n) => scene(n, { narration: `Das geschah im Teil ${n}.` })) });
    await write([saying(inGerman)], { language: 'de' });
    const [request] = server?.requests ?? [];
    expect(request?.headers['x-goog-api-key']).toBe(GEMINI.apiKey);
    expect(request?.path).not.toContain(GEMINI.apiKey);
    expect(JSON.stringify(request?.body)).not.toContain(GEMINI.apiKey);
    expect(request?.body.tools).toBeUndefined();
    expect(request?.body.generationConfig).toEqual({
      responseMimeType: 'application/json',
      maxOutputTokens: 7168,
      responseSchema: expect.objectContaining({
        type: 'OBJECT',
        required: ['title', 'style', 'characters', 'scenes'],
        properties: expect.objectContaining({ scenes: expect.objectContaining({ minItems: 3, maxItems: 3 }) }),
      }),
    });
    expect(sent()).toContain('exactly 3 scenes');
    expect(sent()).toContain('German (de)');
  });

  it('gives the script with the receipt: the id of the answer, what was used, and what it cost', async () => {
    const { script: written, receipt } = await write([saying(script())]);
    expect(written).toEqual({
      title: 'The Fox',
      style: 'soft watercolour, warm light',
      scenes: [1, 2, 3].map((n) => ({
        text: `This is what happened in part ${n}.`,
        imagePrompt: `the harbour at hour ${n}`,
        characters: [],
      })),
    });
    expect(receipt).toEqual({
      requestId: 'resp-1',
      costMicroUsd: 900 * 0.3 + 700 * 2.5,
      usage: { inputTokens: 900, outputTokens: 700, calls: 1 },
    });
  });

  it.each([
    ['fences', (text: string) => `\`\`\`json\n${text}\n\`\`\``],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['prose around it', (text: string) => `Sure! Here is your {script}:\n\n${text}\n\nEnjoy [the film].`],
  ])('reads a script in one request that comes with %s', async (_what, around) => {
    const { script: written, receipt } = await write([saying(around(JSON.stringify(script())))]);
    expect(written.scenes).toHaveLength(3);
    expect(receipt?.usage?.['calls']).toBe(1);
  });

  it("takes Markdown's signs, cues and labels out of what is spoken and shown", async () => {
    const narrations = [
      '### The Marked Map\n\n**Ivo** found a map with a *red cross* on it.',
      'Narrator: He asked his aunt, who knew the hills. [pause]',
      '---\nShe said that the cross was only where a goat had sat.',
    ];
    const scenes = narrations.map((narration, n) => scene(n, { narration, imagePrompt: '**Ivo** with a `map`' }));
    const { script: written } = await write([saying(script({ title: '# The **Marked** Map', scenes }))]);
    expect(written.title).toBe('The Marked Map');
    expect(written.scenes.map(({ text }) => text)).toEqual([
      'The Marked Map. Ivo found a map with a red cross on it.',
      'He asked his aunt, who knew the hills.',
      'She said that the cross was only where a goat had sat.',
    ]);
    expect(written.scenes[0]?.imagePrompt).toBe('Ivo with a map');
  });

  it('has a scene written again that cannot be spoken, and says so', async () => {
    const wordless = script({ scenes: [scene(1), scene(2, { narration: '…' }), scene(3)] });
    const { script: written } = await write([saying(wordless), saying(script())]);
    expect(written.scenes[1]?.text).toBe('This is what happened in part 2.');
    expect(sent(1)).toContain('- scenes[1].narration has no word that can be spoken');
  });

  it('has a script written again that is in another language than was ordered', async () => {
    const german = [
      'Der Fuchs lebte in einem Wald und war nicht allein.',
      'Er wartete auf den Mond, und er kam.',
      'Das war das Ende.',
    ];
    const inGerman = script({ scenes: german.map((narration, n) => scene(n, { narration })) });
    const { script: written } = await write([saying(script()), saying(inGerman)], { language: 'de' });
    expect(written.scenes[0]?.text).toBe(german[0]);
    expect(sent(1)).toContain('- the narrations are not in the language "de"');
  });

  it.each([1, 5, 12])('takes %d scenes where nobody has said how many', async (count) => {
    const scenes = Array.from({ length: count }, (_, n) => scene(n));
    const { script: written, receipt } = await write([saying(script({ scenes }))], { sceneCount: undefined });
    expect(written.scenes).toHaveLength(count);
    expect(receipt?.usage?.['calls']).toBe(1);
  });

  it.each([0, 13])('does not take %d scenes, whoever counts', async (count) => {
    const scenes = Array.from({ length: count }, (_, n) => scene(n));
    const writing = write([saying(script({ scenes }))], { sceneCount: undefined });
    await expect(writing).rejects.toThrow(`scenes has ${count} entries instead of 1 to 12`);
  });

  it('films a story about a web address', async () => {
    const story = { title: 'Kites', text: 'Mia sold kites. Her shop was Kites.com, and it was small.' };
    const scenes = [scene(1, { narration: 'Mia sold kites at Kites.com.' }), scene(2), scene(3)];
    const { script: written } = await write([saying(script({ scenes }))], { story });
    expect(written.scenes[0]?.text).toBe('Mia sold kites at Kites.com.');
  });

  it('reckons by the prices of the model that answered, and keeps its name', async () => {
    const { usdPerMillionInputTokens: _in, usdPerMillionOutputTokens: _out, ...unsaid } = GEMINI;
    server = await startVendorServer<GeminiRequest>(saying(script(), { modelVersion: 'gemini-3.6-flash' }));
    const { receipt } = await createGeminiScriptwriter({ ...unsaid, baseUrl: server.url }).write(
      { story: STORY, language: 'en', verbatim: false, sceneCount: 3 },
      signal,
    );
    expect(receipt).toMatchObject({ model: 'gemini-3.6-flash', costMicroUsd: 900 * 1.5 + 700 * 7.5 });
  });

  it.each(['gemini-99', '__proto__', 'no name: <b>'])('knows no cost where %s answered', async (modelVersion) => {
    const { usdPerMillionInputTokens: _in, usdPerMillionOutputTokens: _out, ...unsaid } = GEMINI;
    server = await startVendorServer<GeminiRequest>(saying(script(), { modelVersion }));
    const { receipt } = await createGeminiScriptwriter({ ...unsaid, model: 'mine', baseUrl: server.url }).write(
      { story: STORY, language: 'en', verbatim: false, sceneCount: 3 },
      signal,
    );
    expect(receipt).not.toHaveProperty('costMicroUsd');
  });

  it('counts the answers too that could not be used', async () => {
    const { receipt } = await write([saying('prose'), saying('{}'), saying(script(), { responseId: 'resp-3' })]);
    expect(receipt).toEqual({
      requestId: 'resp-3',
      costMicroUsd: 3 * (900 * 0.3 + 700 * 2.5),
      usage: { inputTokens: 2700, outputTokens: 2100, calls: 3 },
    });
  });

  it('tells no cost where the price, or what was used, is not known', async () => {
    const { usdPerMillionInputTokens: _none, ...half } = GEMINI;
    const unpriced = { ...half, model: 'gemini-99' };
    server = await startVendorServer<GeminiRequest>(saying(script(), { modelVersion: undefined }));
    const request = { story: STORY, language: 'en', verbatim: false, sceneCount: 3 };
    const asked = await createGeminiScriptwriter({ ...unpriced, baseUrl: server.url }).write(request, signal);
    expect(asked.receipt).not.toHaveProperty('costMicroUsd');
    await server.close();
    const { receipt } = await write([saying(script(), { usageMetadata: undefined })]);
    expect(receipt).toEqual({ requestId: 'resp-1', usage: { calls: 1 } });
  });

  it('leaves out what the model thinks', async () => {
    const parts = [{ text: 'First I read {', thought: true }, { text: JSON.stringify(script()) }];
    const { script: written } = await write([
      saying('', { candidates: [{ content: { parts }, finishReason: 'STOP' }] }),
    ]);
    expect(written.title).toBe('The Fox');
  });

  it('says in the next try what was wrong with the last answer, and nothing of that answer', async () => {
    const bad = script({ scenes: [scene(1, { narration: 'secret-word '.repeat(60) }), scene(2), scene(3)], evil: 1 });
    await write([saying(bad), saying(script())]);
    expect(sent(1).startsWith(sent(0))).toBe(true);
    const repair = sent(1).slice(sent(0).length);
    expect(repair).toContain('- scenes[0].narration is longer than 600 characters');
    expect(repair).toContain('- the whole has properties that were not asked for');
    expect(repair).not.toMatch(/secret-word|evil/);
  });

  it('gives an answer that was cut off a larger budget, once', async () => {
    const cut = saying('', { candidates: [{ content: { parts: [{ text: '{"ti' }] }, finishReason: 'MAX_TOKENS' }] });
    const { receipt } = await write([cut, saying(script())]);
    const budgets = server?.requests.map(({ body }) => body.generationConfig.maxOutputTokens);
    expect(budgets).toEqual([7168, 4 * 7168]);
    expect(receipt?.usage).toMatchObject({ calls: 2 });
  });

  it('describes who is seen in the same words in all their pictures', async () => {
    const fox = { name: 'Vera', look: 'a young fox with a white-tipped tail and a green scarf' };
    const owl = { name: 'Old Tam', look: 'a grey owl with round spectacles.' };
    const { script: written } = await write([
      saying(
        script({
          characters: [fox, owl],
          scenes: [
            scene(1, { imagePrompt: 'a fox under a pine', characters: ['vera', 'Nobody'] }),
            scene(2, { imagePrompt: 'Old Tam, on a branch, sees the moon.' }),
            scene(3, {
              imagePrompt: `Both look at the sky${', and the sky is wide'.repeat(37)}`,
              characters: ['Vera', 'Old Tam'],
            }),
          ],
        }),
      ),
    ]);
    const [first = '', second = '', third = ''] = written.scenes.map(({ imagePrompt }) => imagePrompt);
    expect(first).toBe(`a fox under a pine. Vera: ${fox.look}`);
    expect(second).toBe('Old Tam, on a branch, sees the moon. Old Tam: a grey owl with round spectacles');
    expect(third).toMatch(
      /^Both look at the sky, and .* wide\. Vera: a young .* scarf\. Old Tam: a grey owl with round spectacles$/,
    );
    expect(third.length).toBeLessThanOrEqual(800);
    expect(written.scenes.map(({ characters }) => characters)).toEqual([['Vera'], ['Old Tam'], ['Vera', 'Old Tam']]);
  });

  it('keeps to the style that is asked for, which the model is told', async () => {
    const { script: written } = await write([saying(script())], { style: 'woodcut,\u202e "two" colours' });
    expect(written.style).toBe('woodcut, "two" colours');
    expect(sent()).toContain('settled: "woodcut, \\"two\\" colours"');
  });

  it('cleans what the model answers', async () => {
    const { script: written } = await write([
      saying(
        script({
          title: ' The\u0000\nFox\u200b\u202e ',
          scenes: [scene(1, { narration: 'Cafe\u0301\ttime' }), scene(2), scene(3)],
        }),
      ),
    ]);
    expect(written.title).toBe('The Fox');
    expect(written.scenes[0]?.text).toBe('Café time');
  });

  it.each([
    ['a story of more than 20,000 characters', { story: { ...STORY, text: 'wave '.repeat(4001) } }, /at most 20000/],
    ['more than 12 scenes', { sceneCount: 13 }, /1 to 12 scenes, but 13/],
    ['half a scene', { sceneCount: 1.5 }, /1 to 12 scenes, but 1\.5/],
    ['no scene', { sceneCount: 0 }, /1 to 12 scenes, but 0/],
    ['a style of a page', { style: 'wide '.repeat(100) }, /at most 300 characters, but this one has 499/],
  ])('refuses %s before it costs anything', async (_what, request, sentence) => {
    const writing = write([saying(script())], request);
    await expect(writing).rejects.toMatchObject({ name: 'ProviderError', kind: 'change', callsSpent: 0 });
    await expect(writing).rejects.toThrow(sentence);
    expect(server?.requests).toEqual([]);
  });

  it('ends at once when it is cancelled while the model writes', async () => {
    const controller = new AbortController();
    const reason = new Error('the film was cancelled');
    server = await startVendorServer<GeminiRequest>(() => controller.abort(reason));
    const writing = createGeminiScriptwriter({ ...GEMINI, baseUrl: server.url }).write(
      { story: STORY, language: 'en', verbatim: false },
      controller.signal,
    );
    await expect(writing).rejects.toBe(reason);
    expect(server.requests).toHaveLength(1);
  });

  it('leaves the global fetch as it was, and lets nothing in the environment change whom it asks', async () => {
    const usual = globalThis.fetch;
    const before = { ...process.env };
    Object.assign(process.env, {
      GEMINI_API_KEY: 'another-key',
      GOOGLE_API_KEY: 'another-key',
      GOOGLE_GEMINI_BASE_URL: 'http://127.0.0.1:1',
      GEMINI_BASE_URL: 'http://127.0.0.1:1',
    });
    try {
      const writing = write([saying(script())]);
      await writing;
      expect(globalThis.fetch).toBe(usual);
    } finally {
      process.env = before;
    }
    expect(JSON.stringify(server?.requests)).not.toContain('another-key');
  });
});
