import { createGeminiScriptwriter } from '../../../src/providers/gemini/scriptwriter';
import { saying, script } from './gemini-answers';
import { GEMINI } from './options';
import { STORY, useScriptwriter } from './use-scriptwriter';

const { signal } = new AbortController();
const { serve, write } = useScriptwriter();

describe("Gemini's scriptwriter", () => {
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

  it('reckons by the prices of the model that answered, and keeps its name', async () => {
    const { usdPerMillionInputTokens: _in, usdPerMillionOutputTokens: _out, ...unsaid } = GEMINI;
    const served = await serve(saying(script(), { modelVersion: 'gemini-3.6-flash' }));
    const { receipt } = await createGeminiScriptwriter({ ...unsaid, baseUrl: served.url }).write(
      { story: STORY, language: 'en', verbatim: false, sceneCount: 3 },
      signal,
    );
    expect(receipt).toMatchObject({ model: 'gemini-3.6-flash', costMicroUsd: 900 * 1.5 + 700 * 7.5 });
  });

  it.each(['gemini-99', '__proto__', 'no name: <b>'])('knows no cost where %s answered', async (modelVersion) => {
    const { usdPerMillionInputTokens: _in, usdPerMillionOutputTokens: _out, ...unsaid } = GEMINI;
    const served = await serve(saying(script(), { modelVersion }));
    const { receipt } = await createGeminiScriptwriter({ ...unsaid, model: 'mine', baseUrl: served.url }).write(
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
    const served = await serve(saying(script(), { modelVersion: undefined }));
    const request = { story: STORY, language: 'en', verbatim: false, sceneCount: 3 };
    const asked = await createGeminiScriptwriter({ ...unpriced, baseUrl: served.url }).write(request, signal);
    expect(asked.receipt).not.toHaveProperty('costMicroUsd');
    await served.close();
    const { receipt } = await write([saying(script(), { usageMetadata: undefined })]);
    expect(receipt).toEqual({ requestId: 'resp-1', usage: { calls: 1 } });
  });
});
