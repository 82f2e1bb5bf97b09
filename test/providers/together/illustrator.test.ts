import { setTimeout as pause } from 'node:timers/promises';
import { EnvironmentReader } from '../../../src/config/environment-reader';
import type { Illustrator } from '../../../src/providers/illustrator';
import { createTogetherIllustrator } from '../../../src/providers/together/illustrator';
import { TOGETHER_DEFAULTS, type TogetherOptions } from '../../../src/providers/together/options';
import { readOptions } from '../../../src/providers/together/read-options';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { answerWithBytes, gradient, startTogetherServer, type TogetherServer } from '../../support/together-server';
import { describeIllustrator } from '../illustrator-contract';
import { TOGETHER } from './options';

const REQUEST = { prompt: 'a lighthouse', width: 320, height: 576, seed: 2 ** 31 + 7 };
const never = new AbortController().signal;

describe('Together against the simulator', () => {
  let simulator: Simulator;
  const { model } = TOGETHER_DEFAULTS;

  beforeAll(async () => {
    simulator = await startSimulator({ scale: 1 / 1000, configuration: { limit: { kind: 'none' } } });
  });
  afterAll(() => simulator.close());

  describeIllustrator('Together', () =>
    createTogetherIllustrator({ ...TOGETHER, model, baseUrl: `${simulator.url}/v1` }),
  );
});

const live = process.env['STORYREEL_LIVE_TESTS'] ? readOptions(new EnvironmentReader(process.env)) : undefined;
describeIllustrator(
  'Together, live',
  () => unhurried(createTogetherIllustrator(live as TogetherOptions)),
  live?.apiKey ? undefined : 'it needs STORYREEL_LIVE_TESTS=1 and a TOGETHER_API_KEY, and costs up to three US cents',
);
if (live?.apiKey) jest.setTimeout(180_000);

let lastRequest: Promise<unknown> = Promise.resolve();

/** Keeps to fewer than six requests a minute, as a request above that may block a real account for 15 minutes. */
function unhurried(illustrator: Illustrator): Illustrator {
  return {
    ...illustrator,
    illustrate: async (request, signal) => {
      if (signal.aborted) return illustrator.illustrate(request, signal);
      await lastRequest;
      lastRequest = pause(11_000);
      return illustrator.illustrate(request, signal);
    },
  };
}

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
    expect(picture.receipt).toEqual({ requestId: 'req-1', costMicroUsd: 2700 });
  });

  it('takes a picture whose size the vendor has rounded, and says its real size', async () => {
    await server.close();
    server = await startTogetherServer(answerWithBytes(() => gradient({ width: 320, height: 568 })));
    expect(await create().illustrate(REQUEST, never)).toMatchObject({ width: 320, height: 568 });
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
