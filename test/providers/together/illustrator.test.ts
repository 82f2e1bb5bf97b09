import { createTogetherIllustrator } from '../../../src/providers/together/illustrator';
import type { TogetherOptions } from '../../../src/providers/together/options';
import {
  answerWithBytes,
  gradient,
  startTogetherServer,
  type TogetherServer,
} from '../../support/vendors/together-server';
import { TOGETHER } from './options';

const REQUEST = { prompt: 'a lighthouse', width: 320, height: 576, seed: 2 ** 31 + 7 };
const never = new AbortController().signal;

describe("Together's illustrator", () => {
  let server: TogetherServer;
  const create = (settings: Partial<TogetherOptions> = {}) =>
    createTogetherIllustrator({ ...TOGETHER, baseUrl: server.baseUrl, ...settings });

  beforeEach(async () => {
    server = await startTogetherServer(answerWithBytes(gradient));
  });
  afterEach(() => server.close());

  it('asks for one picture as base64, with everything that decides it', async () => {
    await create().illustrate(REQUEST, never);
    expect(server.requests.map(({ body }) => body)).toEqual([
      {
        model: 'test/flux',
        prompt: expect.stringMatching(/^a lighthouse\. .*storybook/),
        width: 320,
        height: 576,
        steps: 4,
        seed: 7,
        n: 1,
        response_format: 'base64',
      },
    ]);
  });

  it("leaves a model's own number of steps alone when none is set", async () => {
    const { steps: _none, ...settings } = TOGETHER;
    const illustrator = createTogetherIllustrator({ ...settings, baseUrl: server.baseUrl });
    await illustrator.illustrate(REQUEST, never);
    expect(server.requests[0]?.body).not.toHaveProperty('steps');
    expect(illustrator.settingsFor?.({ width: 1080, height: 1920, fps: 30 })).toEqual({ width: 720, height: 1280 });
  });

  it('gives the picture with the receipt: the id of the request, and what it cost', async () => {
    const picture = await create().illustrate(REQUEST, never);
    expect(picture).toMatchObject({ mediaType: 'image/jpeg', width: 320, height: 576 });
    expect(picture.receipt).toEqual({ requestId: 'req-1', costMicroUsd: Math.round(320 * 576 * 0.0027) });
  });

  it('takes a picture whose size the vendor has rounded, and says its real size', async () => {
    await server.close();
    server = await startTogetherServer(answerWithBytes(() => gradient({ width: 320, height: 568 })));
    expect(await create().illustrate(REQUEST, never)).toMatchObject({ width: 320, height: 568 });
  });

  it.each([
    [576, 576],
    [160, 288],
    [1024, 1024],
  ])('takes a picture of another size too: %d x %d', async (width, height) => {
    await server.close();
    server = await startTogetherServer(answerWithBytes(() => gradient({ width, height })));
    const picture = await create().illustrate(REQUEST, never);
    expect(picture).toMatchObject({ width, height });
    expect(picture.receipt?.costMicroUsd).toBe(Math.round(width * height * 0.0027));
  });

  it.each(['pro', 'dev', 'flex', 'max'])(
    'lets FLUX.2 %s change no words, and says so in the recipe',
    async (variant) => {
      const illustrator = create({ model: `black-forest-labs/FLUX.2-${variant}` });
      await illustrator.illustrate(REQUEST, never);
      expect(server.requests[0]?.body).toMatchObject({ prompt_upsampling: false });
      expect(illustrator.settingsFor?.({ width: 1080, height: 1920, fps: 30 })).toEqual({
        width: 720,
        height: 1280,
        steps: 4,
        promptUpsampling: 'off',
      });
    },
  );

  it('asks other models for what it always asked, by the same recipe', async () => {
    const illustrator = create({ model: 'black-forest-labs/FLUX.1-schnell' });
    await illustrator.illustrate(REQUEST, never);
    expect(server.requests[0]?.body).not.toHaveProperty('prompt_upsampling');
    expect(illustrator.version).toBe('1');
    const settings = illustrator.settingsFor?.({ width: 1080, height: 1920, fps: 30 });
    expect(settings).toEqual({ width: 720, height: 1280, steps: 4 });
  });

  it.each([
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '12.5' }, 12_500],
    [{ 'x-ratelimit-remaining': '0.4', 'retry-after': '3' }, 3_000],
    [{ 'x-ratelimit-remaining': '0' }, undefined],
    [{ 'x-ratelimit-remaining': '2', 'x-ratelimit-reset': '12.5' }, undefined],
    [{ 'x-ratelimit-reset': '12.5' }, undefined],
  ])('tells for how long the vendor wants to be left alone: %j', async (headers, restMs) => {
    await server.close();
    server = await startTogetherServer((response, request) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      return answerWithBytes(gradient)(response, request);
    });
    expect((await create().illustrate(REQUEST, never)).restMs).toBe(restMs);
  });

  it.each([
    ['0.1', 6],
    ['3', 180],
    ['0.0001', undefined],
    ['0', undefined],
    ['-1', undefined],
    ['Infinity', undefined],
    ['6 queries', undefined],
    [undefined, undefined],
  ])('tells how many requests a minute the vendor grants, of so many a second: %s', async (told, limitPerMinute) => {
    await server.close();
    server = await startTogetherServer((response, request) => {
      if (told !== undefined) response.setHeader('x-ratelimit-limit', told);
      return answerWithBytes(gradient)(response, request);
    });
    const picture = await create().illustrate(REQUEST, never);
    expect(picture.limitPerMinute).toBe(limitPerMinute);
    expect(Object.hasOwn(picture, 'limitPerMinute')).toBe(limitPerMinute !== undefined);
  });

  it('lets nothing in the environment change where or as whom it asks', async () => {
    const before = { ...process.env };
    Object.assign(process.env, {
      TOGETHER_API_KEY: 'another-key',
      TOGETHER_BASE_URL: 'http://127.0.0.1:1/v1',
      TOGETHER_PROJECT_ID: 'another-project',
      TOGETHER_CUSTOM_HEADERS: 'Authorization: Bearer another-key\nX-Else: x',
      TOGETHER_LOG: 'debug',
    });
    const said = (['log', 'info', 'debug', 'warn', 'error'] as const).map((level) => jest.spyOn(console, level));
    try {
      await create().illustrate(REQUEST, never);
      expect(said.flatMap((spy) => spy.mock.calls)).toEqual([]);
    } finally {
      for (const spy of said) spy.mockRestore();
      process.env = before;
    }
    const [request] = server.requests;
    expect(request?.headers.authorization).toBe(`Bearer ${TOGETHER.apiKey}`);
    expect(JSON.stringify(request)).not.toMatch(/another|x-else/i);
  });

  it('ends at once when it is cancelled while the vendor draws', async () => {
    await server.close();
    const controller = new AbortController();
    const reason = new Error('the film was cancelled');
    server = await startTogetherServer(() => controller.abort(reason));
    await expect(create().illustrate(REQUEST, controller.signal)).rejects.toBe(reason);
    expect(server.requests).toHaveLength(1);
  });

  it('ends at once when it is cancelled in the middle of the answer', async () => {
    await server.close();
    const controller = new AbortController();
    const reason = new Error('the film was cancelled');
    server = await startTogetherServer((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"data":[', () => setImmediate(() => controller.abort(reason)));
    });
    await expect(create().illustrate(REQUEST, controller.signal)).rejects.toBe(reason);
  });
});
