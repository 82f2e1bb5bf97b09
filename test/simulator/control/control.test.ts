import { simulateSpeech } from '../../../src/simulator/chatterbox/speech';
import { startSimulator } from '../../../src/simulator/simulator';
import { askForImage } from '../requests';
import { useSimulator } from '../use-simulator';

const simulator = useSimulator();

const get = (path: string): Promise<Response> => fetch(`${simulator().url}/__sim/${path}`);
const post = (path: string, body: string): Promise<Response> =>
  fetch(`${simulator().url}/__sim/${path}`, { method: 'POST', body });

describe('under /__sim/', () => {
  it('the configuration can be read and changed in part, and holds from the next request on', async () => {
    const before = (await (await get('config')).json()) as { times: object };
    const changed = await post('config', '{"times":{"imageMs":5},"limit":{"kind":"none"}}');
    expect([changed.status, await changed.json()]).toEqual([
      200,
      { ...before, times: { ...before.times, imageMs: 5 }, limit: { kind: 'none' } },
    ]);
    await askForImage(simulator());
    expect(simulator().audit()[0]!.latencyMs).toBe(5);
  });

  it.each([
    ['{"time":{}}', 'configuration: expected only times, limit, faults, chatterbox, models, script, came "time".'],
    ['{"times":{"imageMs":"fast"}}', 'configuration.times.imageMs: expected a number of at least 0, came "fast".'],
    ['{"times":{"imageMs":[3,2,1]}}', 'expected milliseconds, or [shortest, likeliest, longest] in this order'],
    ['{"limit":{"kind":"window","requests":6}}', 'configuration.limit.windowMs: expected a value, came nothing.'],
    [
      '{"limit":{"kind":"fair"}}',
      'configuration.limit.kind: expected one of none, window, dynamic, bucket, came "fair".',
    ],
    ['{"faults":[{"endpoint":"image","fault":"silent"}]}', 'faults[0].fault (at image): expected one of status, html'],
    ['{"faults":[{"endpoint":"speech","fault":"toString"}]}', 'forever, came "toString".'],
    [
      '{"faults":[{"endpoint":"speech","server":1,"fault":"lost"}]}',
      'faults[0].fault (at a Chatterbox server): expected one of status, html',
    ],
    ['{"faults":[{"endpoint":"image","server":1,"fault":"hang"}]}', 'expected one of speech, came "image".'],
    ['{"faults":[{"endpoint":"image","fault":"status"}]}', 'faults[0].status: expected the HTTP status to answer'],
    [
      '{"faults":[{"endpoint":"image","fault":"hang","prompt":"("}]}',
      'faults[0].prompt: expected a regular expression',
    ],
    ['{"faults":[{"endpoint":"image","fault":"hang","nth":[0]}]}', 'nth[0]: expected a number of at least 1, came 0.'],
    ['{"faults":[{"endpoint":"image","fault":"hang","probability":2}]}', 'expected a number from 0 to 1, came 2.'],
    ['{"chatterbox":["openai"]}', 'configuration.chatterbox[0]: expected one of devnen, travisvn, came "openai".'],
    ['[]', 'configuration: expected an object, came [].'],
    ['{', 'The configuration is no JSON'],
  ])('a configuration that does not fit is refused, and says where: %s', async (body, sentence) => {
    const before = simulator().configuration();
    const response = await post('config', body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: expect.stringContaining(sentence) });
    expect(simulator().configuration()).toEqual(before);
  });

  it('audit and verdict can be read, and a reset forgets all but the configuration', async () => {
    simulator().configure({ times: { imageMs: 5 } });
    await askForImage(simulator());
    expect(await (await get('audit')).json()).toEqual(simulator().audit());
    expect(await (await get('verdict')).json()).toMatchObject({ requests: { image: 1 } });
    await post('reset', '');
    expect(await (await get('audit')).json()).toEqual([]);
    expect(simulator().configuration().times.imageMs).toBe(5);
  });

  it('a reset lifts a block', async () => {
    simulator().configure({ limit: { kind: 'window', requests: 6, windowMs: 900_000_000, blockMs: 900_000_000 } });
    for (let index = 0; index < 7; index++) await askForImage(simulator());
    expect((await askForImage(simulator())).status).toBe(429);
    simulator().reset();
    expect((await askForImage(simulator())).status).toBe(200);
  });

  it('the truth about a text is the time of each of its words', async () => {
    const text = 'A sea. A boat.';
    expect(await (await get(`truth?text=${encodeURIComponent(text)}`)).json()).toEqual(simulateSpeech(text).words);
  });

  it('an unknown address answers with those that are known', async () => {
    const response = await get('settings');
    expect([response.status, await response.json()]).toMatchObject([
      404,
      { error: expect.stringContaining('GET /__sim/verdict') },
    ]);
  });
});

describe('a simulator', () => {
  it('refuses to start with a configuration that does not fit', async () => {
    await expect(startSimulator({ configuration: { times: { imageMs: -1 } } })).rejects.toThrow('at least 0');
  });

  it('closes while requests hang and wait', async () => {
    const other = await startSimulator({ configuration: { faults: [{ endpoint: 'image', fault: 'hang', nth: [1] }] } });
    const asked = [askForImage(other), askForImage(other)].map((response) => response.catch(() => 'ended'));
    while (other.audit().filter(({ decision }) => decision !== 'other').length < 2) await new Promise(setImmediate);
    await other.close();
    expect(await Promise.all(asked)).toEqual(['ended', 'ended']);
    await expect(fetch(other.url)).rejects.toThrow('fetch failed');
  });

  it('does the same with the same seed, and something else with another', async () => {
    const latencies = async (seed: number): Promise<string[]> => {
      const other = await startSimulator({ seed, scale: 1 / 10_000 });
      await Promise.all(['a', 'b', 'c'].map((prompt) => askForImage(other, { prompt })));
      await other.close();
      return other
        .audit()
        .map(({ prompt, latencyMs }) => `${prompt} ${latencyMs}`)
        .sort();
    };
    expect(await latencies(1)).toEqual(await latencies(1));
    expect(await latencies(1)).not.toEqual(await latencies(2));
  });
});
