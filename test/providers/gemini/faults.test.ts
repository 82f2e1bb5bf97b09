import { createGeminiScriptwriter } from '../../../src/providers/gemini/scriptwriter';
import { ProviderError } from '../../../src/providers/provider-error';
import { hang } from '../../support/vendors/broken-answers';
import { patienceFor } from '../../support/vendors/broken-connections';
import { type Answering, startVendorServer, type VendorServer } from '../../support/vendors/vendor-server';
import { failing, saying } from './gemini-answers';
import { GEMINI } from './options';
import { REFUSED_STORIES } from './faults/refused-stories';
import { UNUSABLE_SCRIPTS } from './faults/unusable-scripts';
import { LIMITS } from './faults/limits';
import { TURNED_AWAY } from './faults/turned-away';
import { NO_ANSWER } from './faults/no-answer';

const REQUEST = {
  story: { title: 'The Fox', text: 'A fox lived in a wood. It waited for the moon.' },
  language: 'en',
  verbatim: false,
  sceneCount: 3,
};
const { signal } = new AbortController();

let server: VendorServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const FAULTS = [...REFUSED_STORIES, ...UNUSABLE_SCRIPTS, ...LIMITS, ...TURNED_AWAY, ...NO_ANSWER];

describe("Gemini's scriptwriter, when things go wrong", () => {
  it.each(FAULTS)('%s: a failure that says what to do', async (_what, answers, kind, requests, facts, sentence) => {
    server = await startVendorServer(...answers);
    const timeoutMs = patienceFor(...answers);
    const error = await createGeminiScriptwriter({ ...GEMINI, baseUrl: server.url, timeoutMs })
      .write(REQUEST, signal)
      .then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
    expect(error).toBeInstanceOf(ProviderError);
    expect(error).toMatchObject({ kind, callsSpent: requests, ...facts });
    expect((error as Error).message).toMatch(sentence);
    expect((error as Error).cause).toBeUndefined();
    expect(JSON.stringify([error, (error as Error).message, (error as Error).stack])).not.toContain(GEMINI.apiKey);
    expect(server.requests.map(({ path }) => path)).toEqual(
      Array.from({ length: requests }, () => '/v1beta/models/gemini-3.5-flash-lite:generateContent'),
    );
  });

  it('nobody is there: nothing was spent', async () => {
    server = await startVendorServer(hang);
    const { url: baseUrl } = server;
    await server.close();
    const writing = createGeminiScriptwriter({ ...GEMINI, baseUrl }).write(REQUEST, signal);
    await expect(writing).rejects.toMatchObject({ kind: 'try-again', callsSpent: 0 });
    await expect(writing).rejects.toThrow(/cannot be reached at http.*ECONNREFUSED.*GEMINI_BASE_URL/);
  });

  it('the key is repeated in the error: it is not passed on', async () => {
    server = await startVendorServer(failing(403, `Key ${GEMINI.apiKey} is not allowed`));
    const writing = createGeminiScriptwriter({ ...GEMINI, baseUrl: server.url }).write(REQUEST, signal);
    await expect(writing).rejects.toThrow(/"Key \[key\] is not allowed"/);
  });

  it('bad answers that take too long together are given up', async () => {
    const late: Answering = (response, request) => {
      setTimeout(() => void saying('prose')(response, request), 2_100);
    };
    server = await startVendorServer(late, late, hang);
    const writing = createGeminiScriptwriter({ ...GEMINI, baseUrl: server.url, timeoutMs: 4_000 }).write(
      REQUEST,
      signal,
    );
    await expect(writing).rejects.toMatchObject({ kind: 'try-again', callsSpent: 3 });
    await expect(writing).rejects.toThrow(/within 8 s/);
  });
});
