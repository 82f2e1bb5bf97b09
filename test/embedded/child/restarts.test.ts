import { Deaths, RESTARTS } from '../../../src/embedded/child/restarts';

const MINUTE = 60_000;

function pauses(livesMs: number[]): (number | undefined)[] {
  const deaths = new Deaths(RESTARTS);
  return livesMs.map((livedMs) => deaths.pauseAfter(livedMs));
}

describe('a program that dies', () => {
  it('is started again after half a second', () => {
    expect(pauses([5 * MINUTE])).toEqual([500]);
  });

  it('and again, waits twice as long each time, up to 15 s', () => {
    expect(pauses(Array(8).fill(2 * MINUTE))).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
  });

  it('is given up at the fifth death in a row within a minute of its start', () => {
    expect(pauses([100, 100, 59_999, 100, 100])).toEqual([500, 1000, 2000, 4000, undefined]);
  });

  it('is not given up as long as it lives for a minute now and then', () => {
    expect(pauses([100, 100, 100, 100, MINUTE, 100, 100])).not.toContain(undefined);
  });

  it('is as good as new after it ran for ten minutes', () => {
    expect(pauses([100, 100, 100, 10 * MINUTE, 100])).toEqual([500, 1000, 2000, 500, 1000]);
  });
});
