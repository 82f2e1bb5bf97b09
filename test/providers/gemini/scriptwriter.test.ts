import { createGeminiScriptwriter } from '../../../src/providers/gemini/scriptwriter';
import { saying, scene, script } from './gemini-answers';
import { GEMINI } from './options';
import { STORY, useScriptwriter } from './use-scriptwriter';

const { serve, write, sent, requests } = useScriptwriter();

describe("Gemini's scriptwriter", () => {
  it('asks for JSON of a schema, with no tools, as the person whose key it is', async () => {
    const inGerman = script({ scenes: [1, 2, 3].map((n) => scene(n, { narration: `Das geschah im Teil ${n}.` })) });
    await write([saying(inGerman)], { language: 'de' });
    const [request] = requests() ?? [];
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

  it('keeps to the style that is asked for, which the model is told', async () => {
    const { script: written } = await write([saying(script())], { style: 'woodcut,\u202e "two" colours' });
    expect(written.style).toBe('woodcut, "two" colours');
    expect(sent()).toContain('settled: "woodcut, \\"two\\" colours"');
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
    const budgets = requests()?.map(({ body }) => body.generationConfig.maxOutputTokens);
    expect(budgets).toEqual([7168, 4 * 7168]);
    expect(receipt?.usage).toMatchObject({ calls: 2 });
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
    expect(requests()).toEqual([]);
  });

  it('ends at once when it is cancelled while the model writes', async () => {
    const controller = new AbortController();
    const reason = new Error('the film was cancelled');
    const served = await serve(() => controller.abort(reason));
    const writing = createGeminiScriptwriter({ ...GEMINI, baseUrl: served.url }).write(
      { story: STORY, language: 'en', verbatim: false },
      controller.signal,
    );
    await expect(writing).rejects.toBe(reason);
    expect(served.requests).toHaveLength(1);
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
    expect(JSON.stringify(requests())).not.toContain('another-key');
  });
});
