import { createTogetherIllustrator } from '../../../src/providers/together/illustrator';
import { ProviderError } from '../../../src/providers/provider-error';
import { hang } from '../../support/vendors/broken-answers';
import { patienceFor } from '../../support/vendors/broken-connections';
import { startTogetherServer, type TogetherServer } from '../../support/vendors/together-server';
import { answer } from '../../support/vendors/vendor-server';
import { saying } from './bad-answers';
import { TOGETHER } from './options';
import { TURNED_AWAY } from './faults/turned-away';
import { LIMITS } from './faults/limits';
import { NO_ANSWER } from './faults/no-answer';
import { NO_PICTURE } from './faults/no-picture';

const REQUEST = { prompt: 'a lighthouse', width: 320, height: 576, seed: 7 };

let server: TogetherServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const FAULTS = [...TURNED_AWAY, ...LIMITS, ...NO_ANSWER, ...NO_PICTURE];

describe("Together's illustrator, when things go wrong", () => {
  it.each(FAULTS)(
    '%s: one request, and a failure that says what to do',
    async (_what, answering, kind, facts, sentence) => {
      server = await startTogetherServer(answering);
      const options = { ...TOGETHER, baseUrl: server.baseUrl, timeoutMs: patienceFor(answering) };
      const illustrator = createTogetherIllustrator(options);
      const error = await illustrator.illustrate(REQUEST, new AbortController().signal).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(ProviderError);
      expect(error).toMatchObject({ kind, callsSpent: 1, ...facts });
      expect((error as Error).message).toMatch(sentence);
      expect((error as Error).cause).toBeUndefined();
      expect(server.requests).toHaveLength(1);
      expect(server.requests[0]?.headers['x-stainless-retry-count']).toBe('0');
    },
  );

  it('nobody is there: nothing was spent', async () => {
    server = await startTogetherServer(hang);
    const { baseUrl } = server;
    await server.close();
    const drawing = createTogetherIllustrator({ ...TOGETHER, baseUrl }).illustrate(
      REQUEST,
      new AbortController().signal,
    );
    await expect(drawing).rejects.toMatchObject({ kind: 'try-again', callsSpent: 0 });
    await expect(drawing).rejects.toThrow(/cannot be reached at http.*ECONNREFUSED/);
  });

  it('the key is repeated in the error: it is not passed on', async () => {
    server = await startTogetherServer(answer(401, saying(`Invalid API key ${TOGETHER.apiKey}`)));
    const drawing = createTogetherIllustrator({ ...TOGETHER, baseUrl: server.baseUrl }).illustrate(
      REQUEST,
      new AbortController().signal,
    );
    await expect(drawing).rejects.toThrow(/"Invalid API key \[key\]"/);
  });
});
