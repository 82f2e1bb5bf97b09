import { idleTimeMs, untilIdle } from '../../src/embedded/idle';

describe('the idle time', () => {
  it('is ten minutes, or what STORYREEL_IDLE_MINUTES says', () => {
    expect(idleTimeMs({})).toBe(600_000);
    expect(idleTimeMs({ STORYREEL_IDLE_MINUTES: '60' })).toBe(3_600_000);
    expect(idleTimeMs({ STORYREEL_IDLE_MINUTES: '0.5' })).toBe(30_000);
  });

  it.each(['0', '-1', 'ten', '1e3', '5 min'])('cannot be %j', (minutes) => {
    expect(() => idleTimeMs({ STORYREEL_IDLE_MINUTES: minutes })).toThrow(
      `STORYREEL_IDLE_MINUTES must be a number of minutes above 0, such as 10 or 0.5, but it is "${minutes}".`,
    );
  });
});

describe('untilIdle', () => {
  it('waits for the idle time from the last look that found it in use', async () => {
    let looks = 0;
    let lastUsedAt = 0;
    const isInUse = async (): Promise<boolean> => {
      if (++looks > 4) return false;
      lastUsedAt = performance.now();
      return true;
    };
    await untilIdle(50, isInUse, new AbortController().signal);
    expect(looks).toBeGreaterThanOrEqual(5);
    expect(performance.now() - lastUsedAt).toBeGreaterThanOrEqual(50);
  });

  it('ends its wait with the signal', async () => {
    const stop = new AbortController();
    const idle = untilIdle(50, async () => true, stop.signal);
    stop.abort();
    await expect(idle).rejects.toThrow('aborted');
  });
});
