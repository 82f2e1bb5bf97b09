import { ProviderError } from '../../src/providers/provider-error';
import { TOGETHER } from '../providers/together/options';
import { GRANT, studio } from './studio';

describe('a vendor that tells a lower limit than the settings', () => {
  const lower = { ...TOGETHER.policy, limit: 3 };

  it('has the gate keep to it, told once, and this worker asks by it from then on', async () => {
    const { adopted, asked, worker } = studio({ limitPerMinute: 3 });
    const attempt = worker(async () => GRANT);
    for (const prompt of ['a lighthouse', 'a sea', 'a boat']) await attempt(prompt);
    expect(adopted).toEqual([lower]);
    expect(asked).toEqual([TOGETHER.policy, lower, lower]);
  });

  it('is believed when it tells so with a refusal', async () => {
    const { adopted, attempt } = studio(new ProviderError('blocked', 'Slow.', { retryAfterMs: 1, limitPerMinute: 3 }));
    await expect(attempt(async () => GRANT)).rejects.toThrow('Slow.');
    expect(adopted).toEqual([lower]);
  });

  it.each([undefined, 6, 600, Infinity])('does not widen it (%s a minute)', async (limitPerMinute) => {
    const { adopted, asked, worker } = studio(limitPerMinute === undefined ? {} : { limitPerMinute });
    const attempt = worker(async () => GRANT);
    for (const prompt of ['a lighthouse', 'a sea']) await attempt(prompt);
    expect(adopted).toEqual([]);
    expect(asked).toEqual([TOGETHER.policy, TOGETHER.policy]);
  });

  it.each([0, -1, 1e-9, Number.NaN])(
    'is not heeded where it can mean no limit: %s a minute',
    async (limitPerMinute) => {
      const { adopted, asked, worker } = studio({ limitPerMinute });
      const attempt = worker(async () => GRANT);
      for (const prompt of ['a lighthouse', 'a sea']) await attempt(prompt);
      expect(adopted).toEqual([]);
      expect(asked).toEqual([TOGETHER.policy, TOGETHER.policy]);
    },
  );

  it('has the gate told with the next picture, when it could not be told with the first', async () => {
    const failures = [new Error('no worker')];
    const { adopted, asked, worker } = studio({ limitPerMinute: 3 }, async () => {
      for (const failure of failures.splice(0)) throw failure;
    });
    const attempt = worker(async () => GRANT);
    for (const prompt of ['a lighthouse', 'a sea', 'a boat']) await attempt(prompt);
    expect(adopted).toEqual([lower, lower]);
    expect(asked).toEqual([TOGETHER.policy, lower, lower]);
  });

  it('has its picture kept also when the gate cannot be told', async () => {
    const { attempt } = studio({ limitPerMinute: 3 }, () => Promise.reject(new Error('no worker')));
    expect((await attempt(async () => GRANT)).times.reused).toBe(false);
  });
});

describe('a vendor that asks for a rest with its picture', () => {
  it('is left alone by every worker, for the gate is told', async () => {
    const { rests, attempt } = studio({ restMs: 30_000.5 });
    await attempt(async () => GRANT);
    expect(rests).toEqual([30_001]);
  });

  it.each([undefined, 10_000])('needs no word where the pace is slow enough anyway (%s ms)', async (restMs) => {
    const { rests, attempt } = studio(restMs === undefined ? {} : { restMs });
    await attempt(async () => GRANT);
    expect(rests).toEqual([]);
  });
});
