import { oneof } from 'fast-check';
import { orderProblems } from '../../src/domain/film/order/order-problems/order-problems';
import { newOrder } from '../../src/domain/film/order/order';
import { createGeminiScriptwriter } from '../../src/providers/gemini/scriptwriter';
import { ProviderError } from '../../src/providers/provider-error';
import { changedJson } from '../changed';
import { expectSentence } from '../sentence';
import type { Target } from '../target';
import { texts } from '../texts';
import { headers, Vendor, vendorAnswers, type VendorAnswer } from '../vendor';

const KEY = 'canary-8d27e0b4';
const STORY = { title: 'The Fox', text: 'A fox lived in a wood. It waited for the moon.' };
const SCRIPT = {
  title: 'The Fox',
  style: 'soft watercolour',
  characters: [{ name: 'Fox', look: 'red fur' }],
  scenes: [{ narration: 'A fox lived in a wood.', imagePrompt: 'a fox', characters: ['Fox'] }],
};

const answering = (text: string) => ({
  candidates: [{ content: { role: 'model', parts: [{ text }] }, finishReason: 'STOP', index: 0 }],
  usageMetadata: { promptTokenCount: 900, candidatesTokenCount: 600, totalTokenCount: 1500 },
  modelVersion: 'gemini-3.5-flash-lite',
  responseId: 'resp-1',
});
const REFUSAL = {
  error: {
    code: 429,
    message: `You exceeded your quota ${KEY}`,
    status: 'RESOURCE_EXHAUSTED',
    details: [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '34s' }],
  },
};

const inside = oneof(
  changedJson(SCRIPT).map((value) => JSON.stringify(value) ?? ''),
  texts,
  texts.map((narration) => JSON.stringify({ ...SCRIPT, scenes: [{ ...SCRIPT.scenes[0], narration }] })),
);

const vendor = new Vendor();

/** What Gemini answers, of which a script is made. */
export const scriptwriter: Target<VendorAnswer> = {
  cases: oneof(
    { weight: 1, arbitrary: vendorAnswers([answering(JSON.stringify(SCRIPT)), REFUSAL]) },
    {
      weight: 2,
      arbitrary: inside.map((text) => ({
        status: 200,
        headers: {},
        body: Buffer.from(
          JSON.stringify(answering(`${text} ${text.length % 7 === 0 ? Buffer.from(KEY).toString('base64') : ''}`)),
        ),
      })),
    },
    headers.map((told) => ({ status: 429, headers: told, body: Buffer.from(JSON.stringify(REFUSAL)) })),
  ),
  async take(answer) {
    vendor.answer(answer);
    const options = {
      apiKey: KEY,
      baseUrl: await vendor.url(),
      model: 'gemini-3.5-flash-lite',
      usdPerMillionInputTokens: 0.3,
      usdPerMillionOutputTokens: 2.5,
      timeoutMs: 20_000,
    };
    const { signal } = new AbortController();
    try {
      const written = await createGeminiScriptwriter(options).write(
        { story: STORY, language: 'en', verbatim: false, sceneCount: 1 },
        signal,
      );
      const problems = orderProblems({ ...newOrder(STORY), script: written.script });
      if (problems.length > 0) throw new Error(`A script was taken that no film can have: ${JSON.stringify(problems)}`);
      expectNoKey(JSON.stringify(written));
    } catch (error) {
      expectSentence(error, [ProviderError]);
      expectNoKey(JSON.stringify([error, (error as Error).message]));
    }
  },
  end: () => vendor.close(),
};

function expectNoKey(text: string): void {
  const forms = [KEY, Buffer.from(KEY).toString('base64'), Buffer.from(KEY).toString('hex')];
  if (forms.some((form) => text.includes(form))) throw new Error(`The key came back: ${text.slice(0, 500)}`);
}
