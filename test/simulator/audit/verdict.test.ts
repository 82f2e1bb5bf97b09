import { askForImage, askForScript, askForSpeech } from '../requests';
import { useSimulator, useStandingSimulator } from '../use-simulator';

const simulator = useSimulator({
  configuration: { limit: { kind: 'window', requests: 6, windowMs: 900_000_000, blockMs: 900_000_000 } },
});

describe('the verdict', () => {
  it('is good when nothing was asked for', () => {
    expect(simulator().verdict()).toMatchObject({ ok: true, problems: [], peakInWindow: 0, calls: [] });
  });

  it('is good when each thing was asked for once, below the limit', async () => {
    await askForScript(simulator(), 'A sea. A boat.');
    await Promise.all(['a sea', 'a boat'].map((prompt) => askForImage(simulator(), { prompt })));
    await Promise.all(['A sea.', 'A boat.'].map((text, index) => askForSpeech(simulator(), text, index + 1)));
    expect(simulator().verdict()).toMatchObject({
      ok: true,
      violations: 0,
      blocked: 0,
      hiddenRetries: 0,
      peakInWindow: 2,
      requests: { image: 2, script: 1, speech: 2 },
      mostCalls: { image: 1, script: 1, speech: 1 },
    });
  });

  it('tells how many were asked for at once', async () => {
    simulator().configure({
      faults: [
        { endpoint: 'image', fault: 'hang', nth: [2] },
        { endpoint: 'speech', fault: 'hang', server: 2 },
      ],
    });
    await askForImage(simulator());
    const patience = new AbortController();
    const hanging = [
      askForImage(simulator(), {}, {}, patience.signal),
      askForSpeech(simulator(), 'One.', 2, 'Emily', patience.signal),
    ].map((response) => response.catch(() => undefined));
    while (simulator().audit().length < 3) await new Promise(setImmediate);
    await askForImage(simulator());
    await askForSpeech(simulator(), 'One.', 1);
    await askForSpeech(simulator(), 'Two.', 1);
    expect(simulator().verdict()).toMatchObject({
      imagesAtOnce: 2,
      speechAtOnce: { 'chatterbox-1': 1, 'chatterbox-2': 1 },
    });
    patience.abort();
    await Promise.all(hanging);
  });

  it('counts calls by film, step and text, and tells how many were answered', async () => {
    const ask = (film: string, step: string, prompt: string): Promise<Response> =>
      askForImage(simulator(), { prompt }, { 'x-storyreel-film': film, 'x-storyreel-step': step });
    simulator().configure({ faults: [{ endpoint: 'image', fault: 'status', status: 503, first: 1 }] });
    await ask('film-1', 'scene 1', 'a fox');
    await ask('film-1', 'scene 1', 'a fox');
    await ask('film-1', 'scene 1', 'a gentle fox');
    await ask('film-2', 'scene 1', 'a fox');
    const { calls, mostCalls } = simulator().verdict();
    expect(calls).toMatchObject([
      { endpoint: 'image', film: 'film-1', step: 'scene 1', prompt: 'a fox', calls: 2, answered: 1 },
      { film: 'film-1', prompt: 'a gentle fox', calls: 1 },
      { film: 'film-2', prompt: 'a fox', calls: 1 },
    ]);
    expect(mostCalls.image).toBe(2);
  });

  it('names what was wrong: violations, requests in the block, hidden retries', async () => {
    await Promise.all(Array.from({ length: 7 }, (_, index) => askForImage(simulator(), { prompt: `scene ${index}` })));
    await askForImage(simulator(), { prompt: 'scene 8' }, { 'x-stainless-retry-count': '1' });
    expect(simulator().verdict()).toMatchObject({
      ok: false,
      violations: 1,
      blocked: 1,
      hiddenRetries: 1,
      peakInWindow: 8,
      problems: [
        '1 request went above the image limit.',
        '1 request came while the account was blocked.',
        '1 request was a hidden retry of an SDK.',
      ],
    });
  });
});

describe('the audit', () => {
  it('has a row for each request, with what it was and what became of it, and never the key', async () => {
    await askForImage(simulator(), { prompt: 'a boat' }, { 'x-storyreel-film': 'film-1' });
    await askForImage(simulator(), { prompt: 'a boat' });
    const [first, second] = simulator().audit();
    expect(first).toEqual({
      id: 1,
      endpoint: 'image',
      method: 'POST',
      path: '/v1/images/generations',
      arrivedAtMs: expect.any(Number),
      decision: 'answered',
      status: 200,
      keyHash: expect.stringMatching(/^[0-9a-f]{8}$/),
      film: 'film-1',
      prompt: 'a boat',
      promptHash: expect.stringMatching(/^[0-9a-f]{12}$/),
      n: 1,
      windowCount: 1,
      latencyMs: expect.any(Number),
      queuedMs: 0,
      tookMs: expect.any(Number),
      lateMs: expect.any(Number),
      clientGone: false,
      hiddenRetry: 0,
    });
    expect(second).toMatchObject({ id: 2, n: 2, windowCount: 2, promptHash: first!.promptHash });
    expect(JSON.stringify(simulator().audit())).not.toContain('key-1');
  });

  it('also has requests for what is not there', async () => {
    const response = await fetch(`${simulator().url}/v2/pictures`);
    expect([response.status, await response.json()]).toMatchObject([
      404,
      { error: { message: expect.stringContaining('Nothing is simulated at GET /v2/pictures') } },
    ]);
    expect(simulator().audit()).toMatchObject([{ endpoint: 'other', path: '/v2/pictures', status: 404 }]);
  });
});

describe('a client that goes away', () => {
  const { simulator: standing, clock } = useStandingSimulator({ times: { imageMs: 20_000 } });

  it('is told of by the audit', async () => {
    const patience = new AbortController();
    const asked = askForImage(standing(), {}, {}, patience.signal);
    await clock().untilWaiting(1);
    patience.abort();
    await expect(asked).rejects.toThrow('aborted');
    // Whoever asks later is answered later: by then the server has seen the other go.
    await fetch(standing().url);
    clock().moveTo(20_000);
    while (standing().audit()[0]!.tookMs === undefined) await new Promise(setImmediate);
    expect(standing().audit()[0]).toMatchObject({ decision: 'answered', clientGone: true });
    expect(standing().audit()[0]).not.toHaveProperty('lateMs');
  });
});
