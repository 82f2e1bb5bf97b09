import { pricesAsOf, pricesOf, scriptPriceMicroUsd } from '../../../../src/providers/gemini/price/price';
import { createGeminiScriptwriter } from '../../../../src/providers/gemini/scriptwriter';
import { useSimulator } from '../../../simulator/use-simulator';
import { GEMINI } from '../options';

const simulator = useSimulator();
const story = (sentences: number) => ({
  title: 'The Sea',
  text: 'The sea was wide, and the boat was small. '.repeat(sentences),
});

describe('the prices that count', () => {
  const { usdPerMillionInputTokens: _input, usdPerMillionOutputTokens: _output, ...unsaid } = GEMINI;

  it('are those of the price list, with its day', () => {
    expect(pricesOf(unsaid)).toMatchObject({ input: 0.3, output: 2.5 });
    expect(pricesAsOf(unsaid)).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('are those that a person has said, whoever answers, and these have no day', () => {
    expect(pricesOf(GEMINI, 'gemini-3.6-flash')).toEqual({ input: 0.3, output: 2.5 });
    expect(pricesAsOf(GEMINI)).toBeUndefined();
    expect(pricesOf({ ...unsaid, usdPerMillionInputTokens: 9 })).toEqual({ input: 9, output: 2.5 });
  });

  it('are those of the model that answered', () => {
    expect(pricesOf(unsaid, 'gemini-3.6-flash')).toMatchObject({ input: 1.5, output: 7.5 });
  });
});

describe('what a script costs at most', () => {
  it.each([
    [1, false],
    [12, false],
    [12, true],
    [400, false],
    [400, true],
  ])('is more than it does cost, for %d sentences (verbatim: %s)', async (sentences, verbatim) => {
    const request = { story: story(sentences), language: 'en', verbatim };
    const { receipt } = await createGeminiScriptwriter({ ...GEMINI, baseUrl: simulator().url }).write(
      request,
      new AbortController().signal,
    );
    expect(receipt?.costMicroUsd).toBeGreaterThan(0);
    expect(scriptPriceMicroUsd(GEMINI, request.story, { verbatim })).toBeGreaterThan(receipt?.costMicroUsd ?? 0);
  });

  it('is a few US cents for the longest story', () => {
    expect(scriptPriceMicroUsd(GEMINI, story(470))).toBeLessThan(50_000);
  });

  it('rises with the scenes that are asked for', () => {
    const [few = 0, many = 0] = [1, 12].map((sceneCount) => scriptPriceMicroUsd(GEMINI, story(12), { sceneCount }));
    expect(many).toBeGreaterThan(few);
  });

  it('is unknown where a price is', () => {
    const { usdPerMillionOutputTokens: _none, ...half } = { ...GEMINI, model: 'gemini-99' };
    expect(scriptPriceMicroUsd(half, story(1))).toBeUndefined();
  });
});
