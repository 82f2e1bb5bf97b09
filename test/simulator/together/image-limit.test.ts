import { ImageLimit } from '../../../src/simulator/together/image-limit';
import { askForImage } from '../requests';
import { useStandingSimulator } from '../use-simulator';

const WINDOW = { kind: 'window', requests: 6, windowMs: 60_000, blockMs: 900_000 } as const;

describe('the image limit', () => {
  const arrivals = (atMs: readonly number[], limit = new ImageLimit()): string[] =>
    atMs.map((ms) => limit.arrive(WINDOW, 'account', ms).decision);
  const five = [1, 2, 3, 4, 5];

  it('lets six requests pass in any minute, and the seventh is a violation', () => {
    expect(arrivals([0, ...five, 59_999])).toEqual([...Array<string>(6).fill('pass'), 'violation']);
    expect(arrivals([0, ...five, 60_000])).toEqual(Array<string>(7).fill('pass'));
  });

  it('counts a window wherever it begins', () => {
    expect(arrivals([0, 50_000, 50_001, 50_002, 50_003, 50_004, 60_000, 60_001])).toEqual([
      ...Array<string>(7).fill('pass'),
      'violation',
    ]);
  });

  it('blocks the account for the whole block time after a violation, and no longer', () => {
    const limit = new ImageLimit();
    arrivals([0, ...five, 6], limit);
    expect(limit.arrive(WINDOW, 'account', 7)).toMatchObject({ decision: 'blocked', waitMs: 899_999 });
    expect(limit.arrive(WINDOW, 'account', 900_005)).toMatchObject({ decision: 'blocked', windowCount: 1 });
    expect(limit.arrive(WINDOW, 'account', 900_006)).toMatchObject({ decision: 'pass', windowCount: 2, waitMs: 0 });
  });

  it('counts each account for itself', () => {
    const limit = new ImageLimit();
    arrivals([0, ...five, 6], limit);
    expect(limit.arrive(WINDOW, 'another', 7)).toMatchObject({ decision: 'pass', windowCount: 1 });
  });

  it('in its dynamic form says when it is worth asking again, and that is true', () => {
    const policy = { kind: 'dynamic', requests: 2, windowMs: 10_000, overloaded: 0 } as const;
    const limit = new ImageLimit();
    const decide = (ms: number) => limit.arrive(policy, 'account', ms);
    expect([decide(0).decision, decide(1000).decision]).toEqual(['pass', 'pass']);
    expect(decide(2000)).toMatchObject({ decision: 'limited', waitMs: 9000 });
    expect(decide(11_000).decision).toBe('pass');
  });

  it('as a bucket lets through what it holds at once, and then one for each token that has come', () => {
    const policy = { kind: 'bucket', requests: 6, windowMs: 60_000, size: 2 } as const;
    const limit = new ImageLimit();
    const at = (ms: number) => limit.arrive(policy, 'account', ms);
    expect(at(100_000)).toMatchObject({ decision: 'pass', room: 1 });
    expect(at(100_000)).toMatchObject({ decision: 'pass', room: 0, forgetsMs: 10_000 });
    expect(at(104_000)).toMatchObject({ decision: 'limited', room: 0, waitMs: 6_000 });
    expect(at(110_000)).toMatchObject({ decision: 'pass', room: 0 });
    expect(at(300_000)).toMatchObject({ decision: 'pass', room: 1 });
  });
});

describe('at the simulated vendor', () => {
  const { simulator, clock } = useStandingSimulator({ times: { imageMs: 0 } });
  const ask = (name: string, headers = {}): Promise<Response> => askForImage(simulator(), { prompt: name }, headers);

  it('the seventh image in a minute gets a 429, and so do all for 15 minutes; then it is well again', async () => {
    const asked = await Promise.all(Array.from({ length: 7 }, (_, index) => ask(`scene ${index}`)));
    const refused = asked.filter(({ status }) => status !== 200);
    expect(refused.map(({ status }) => status)).toEqual([429]);
    const seventh = refused[0]!;
    expect(seventh.headers.get('retry-after')).toBeNull();
    expect(await seventh.json()).toMatchObject({
      error: { type: 'model_rate_limit', message: expect.stringContaining('6.0 queries per minute') },
    });
    const rows = simulator().audit();
    expect(rows.map(({ decision }) => decision)).toEqual([...Array<string>(6).fill('answered'), 'violation']);
    const violation = rows[6]!;
    expect(violation.windowCount).toBe(7);

    for (const atMs of [0, 450_000, 899_999]) {
      clock().moveTo(atMs);
      expect([(await ask('scene 7')).status, simulator().audit().at(-1)!.decision]).toEqual([429, 'blocked']);
    }
    clock().moveTo(900_000);
    expect((await ask('scene 8')).status).toBe(200);
  });

  it('requests that fail and requests that are wrong count too', async () => {
    simulator().configure({ faults: [{ endpoint: 'image', fault: 'status', status: 503, first: 2 }] });
    await Promise.all([ask('a'), ask('b')]);
    await askForImage(simulator(), { prompt: '' });
    await askForImage(simulator(), { model: 'none' });
    await Promise.all([ask('c'), ask('d')]);
    expect(simulator().verdict()).toMatchObject({ violations: 0, peakInWindow: 6 });
    expect((await ask('e')).status).toBe(429);
    expect(simulator().verdict()).toMatchObject({ violations: 1, blocked: 0, peakInWindow: 7 });
  });

  it('a block can come out of the blue', async () => {
    simulator().configure({ faults: [{ endpoint: 'image', fault: 'block', nth: [2] }] });
    const statuses = [(await ask('a')).status, (await ask('b')).status, (await ask('c')).status];
    expect(statuses).toEqual([200, 429, 429]);
    expect(
      simulator()
        .audit()
        .map(({ decision }) => decision),
    ).toEqual(['answered', 'fault', 'blocked']);
    expect(simulator().verdict()).toMatchObject({ violations: 0, blocked: 1 });
  });

  it('tells in each answer how many requests a second it grants, where it is set to', async () => {
    const told = async (prompt: string) => (await ask(prompt)).headers.get('x-ratelimit-limit');
    expect(await told('a')).toBeNull();
    for (const kind of [
      { kind: 'window', blockMs: 1 },
      { kind: 'dynamic', overloaded: 0 },
      { kind: 'bucket', size: 1 },
    ] as const) {
      simulator().reset();
      simulator().configure({ limit: { ...kind, requests: 1, windowMs: 4_000, tells: true } });
      expect([await told('a'), await told('b')]).toEqual(['0.25', '0.25']);
    }
  });

  it('tells for how many more there is room, and when another is forgotten', async () => {
    simulator().configure({ limit: { kind: 'window', requests: 2, windowMs: 600_000, blockMs: 1, tells: true } });
    for (const room of ['1', '0']) {
      const { headers } = await ask(room);
      expect(headers.get('x-ratelimit-remaining')).toBe(room);
      expect(Number(headers.get('x-ratelimit-reset'))).toBeGreaterThan(0);
    }
  });

  it('the dynamic answers are 429 with the seconds to wait above the rate, and 503 below it, without a block', async () => {
    simulator().configure({ limit: { kind: 'dynamic', requests: 2, windowMs: 600_000, overloaded: 1 } });
    const below = await ask('a');
    expect([below.status, simulator().audit()[0]!.decision]).toEqual([503, 'overloaded']);
    simulator().configure({ limit: { kind: 'dynamic', requests: 2, windowMs: 600_000, overloaded: 0 } });
    expect((await ask('b')).status).toBe(200);
    const above = await ask('c');
    expect([above.status, await above.json()]).toMatchObject([429, { error: { type: 'dynamic_request_limited' } }]);
    const seconds = Number(above.headers.get('x-ratelimit-reset'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(600);
    expect(simulator().verdict()).toMatchObject({ ok: false, violations: 0, limited: 1 });
  });
});
