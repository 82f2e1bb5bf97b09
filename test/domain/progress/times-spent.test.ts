import type { StepTimes } from '../../../src/domain/progress/step';
import { timesSpent } from '../../../src/domain/progress/times-spent';

/** A step that was asked for at 0, whose last attempt was from `startedAtMs` to `endedAtMs`. */
const times = (startedAtMs: number, endedAtMs: number, attempt: number, spent?: StepTimes['spent']): StepTimes => ({
  askedAtMs: 0,
  startedAtMs,
  endedAtMs,
  attempt,
  reused: false,
  ...(spent && { spent }),
});

describe('where the time of a step went', () => {
  it('is told as it was measured when the first attempt did it', () => {
    const spent = { slotMs: 500, gateMs: 4_000, vendorMs: 20_000 };
    expect(timesSpent(times(500, 24_600, 1, spent))).toEqual({ ...spent, lastGateMs: 4_000, tookMs: 24_100 });
  });

  it('has the pauses between attempts, and what failed attempts cost in all', () => {
    // 10 s with the vendor that failed, a pause of 2 s, and 20 s that did not.
    const spent = timesSpent(times(12_000, 32_000, 2, { slotMs: 0, vendorMs: 30_000 }));
    expect(spent).toMatchObject({ tookMs: 20_000, betweenMs: 2_000, retriesMs: 12_000 });
  });

  it('does not count an attempt that gave its slot back at the gate as failed', () => {
    // 15 s at the gate, 8 s of rest that count as the gate's, again 5 s, then 20 s with the vendor.
    const spent = timesSpent(times(23_000, 48_000, 2, { slotMs: 0, gateMs: 28_000, vendorMs: 20_000 }));
    expect(spent).toMatchObject({ lastGateMs: 5_000, betweenMs: 0, retriesMs: 0 });
  });

  it('is what the moments tell, of a film that was made before it was measured', () => {
    expect(timesSpent(times(700, 5_700, 1))).toEqual({ slotMs: 700, tookMs: 5_000 });
    expect(timesSpent(times(9_000, 14_000, 3))).toEqual({ tookMs: 5_000, betweenMs: 9_000, retriesMs: 9_000 });
  });

  it('is never less than nothing, whatever two clocks say', () => {
    for (const value of Object.values(timesSpent(times(-40, -60, 2, { slotMs: 100, vendorMs: 10 })))) {
      expect(value).toBeGreaterThanOrEqual(0);
    }
  });
});
