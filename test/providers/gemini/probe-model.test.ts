import { createGeminiScriptwriter } from '../../../src/providers/gemini/scriptwriter';
import type { GeminiOptions } from '../../../src/providers/gemini/options';
import { useSimulator } from '../../simulator/use-simulator';
import { hang } from '../../support/vendors/broken-answers';
import { patienceFor } from '../../support/vendors/broken-connections';
import { answer, startVendorServer, type VendorServer } from '../../support/vendors/vendor-server';
import { failing } from './gemini-answers';
import { GEMINI } from './options';

const simulator = useSimulator();
const { signal } = new AbortController();
const probe = (settings: Partial<GeminiOptions>) =>
  createGeminiScriptwriter({ ...GEMINI, ...settings }).probe?.(signal);

let server: VendorServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

describe("Gemini's cheapest call", () => {
  it('says that the model answers, without a script being asked for', async () => {
    const { url } = simulator();
    expect(await probe({ baseUrl: url })).toBe(`gemini-3.5-flash-lite answers at ${url}.`);
    expect(simulator().verdict().requests.script).toBe(0);
  });

  it('says what to set when there is no such model', async () => {
    const probing = probe({ baseUrl: simulator().url, model: 'gemini-1.0' });
    await expect(probing).rejects.toMatchObject({ name: 'ProviderError', kind: 'change' });
    await expect(probing).rejects.toThrow(/no model gemini-1\.0 at http.*Set STORYREEL_SCRIPT_MODEL/);
  });

  it('asks with the key in a header, and never says it', async () => {
    server = await startVendorServer(failing(400, `API key not valid: ${GEMINI.apiKey}`));
    await expect(probe({ baseUrl: server.url })).rejects.toThrow(/Check GEMINI_API_KEY.*"API key not valid: \[key\]"/);
    expect(server.requests).toMatchObject([
      {
        method: 'GET',
        path: '/v1beta/models/gemini-3.5-flash-lite',
        headers: { 'x-goog-api-key': GEMINI.apiKey },
      },
    ]);
  });

  it.each([
    [
      'a model that only embeds',
      answer(200, { supportedGenerationMethods: ['embedContent'] }),
      'change',
      /does not say that/,
    ],
    ['something else', answer(200, '<html>'), 'spoilt', /something else than JSON/],
    ['a redirect', answer(302, '', { location: '/' }), 'change', /redirect, which is not followed/],
    ['nothing', hang, 'try-again', /within 2 s/],
  ])('tells of %s', async (_what, answering, kind, sentence) => {
    server = await startVendorServer(answering);
    const probing = probe({ baseUrl: server.url, timeoutMs: patienceFor(answering) });
    await expect(probing).rejects.toMatchObject({ name: 'ProviderError', kind });
    await expect(probing).rejects.toThrow(sentence);
    expect(server.requests).toHaveLength(1);
  });

  it('does not begin once it was cancelled', async () => {
    const reason = new Error('cancelled by the test');
    const probing = createGeminiScriptwriter(GEMINI).probe?.(AbortSignal.abort(reason));
    await expect(probing).rejects.toBe(reason);
  });
});
