import { byOneClock } from '../../../src/domain/progress/by-one-clock';

const HOUR_MS = 3_600_000;
const TIMES = { askedAtMs: 10_000, startedAtMs: 12_000, endedAtMs: 15_000, attempt: 1, reused: false };
/** The same as a worker tells it whose clock differs by so much. */
const toldBy = (byMs: number) => ({
  ...TIMES,
  startedAtMs: TIMES.startedAtMs + byMs,
  endedAtMs: TIMES.endedAtMs + byMs,
});

describe('the times of a step by one clock', () => {
  it('are those that its worker tells where they lie between asking and hearing of it', () => {
    expect(byOneClock(TIMES, 15_000)).toBe(TIMES);
    expect(byOneClock(TIMES, 2 * HOUR_MS)).toBe(TIMES);
  });

  it.each([
    ['ahead', HOUR_MS],
    ['behind', -HOUR_MS],
  ])('are that it ended when it was heard of, and took as long, where its worker is an hour %s', (_way, byMs) => {
    expect(byOneClock(toldBy(byMs), 15_020)).toEqual({ ...TIMES, startedAtMs: 12_020, endedAtMs: 15_020 });
  });

  it('never begin before it was asked for', () => {
    expect(byOneClock({ ...toldBy(HOUR_MS), askedAtMs: 13_000 }, 15_000)).toMatchObject({
      startedAtMs: 13_000,
      endedAtMs: 16_000,
    });
  });
});
