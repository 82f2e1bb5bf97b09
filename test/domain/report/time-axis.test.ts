import { timeMarks } from '../../../src/domain/report/time-axis';

describe('the marks of a time axis', () => {
  it.each([
    [0, ['0.0 s']],
    [450, ['0.0 s', '0.2 s', '0.4 s']],
    [9_000, ['0 s', '5 s']],
    [69_000, ['0 s', '20 s', '40 s', '60 s']],
    [600_000, ['0 min', '5 min', '10 min']],
    [4 * 3_600_000, ['0 h', '2 h', '4 h']],
    [900 * 3_600_000, ['0 h', '240 h', '480 h', '720 h']],
  ])('are at round times: %d ms', (durationMs, texts) => {
    expect(timeMarks(durationMs, 4).map(({ text }) => text)).toEqual(texts);
  });

  it('are within the duration, and no more than there is room for', () => {
    for (let durationMs = 1; durationMs < 1e10; durationMs = Math.ceil(durationMs * 1.7)) {
      const marks = timeMarks(durationMs, 6);
      expect(marks.length).toBeLessThanOrEqual(6);
      for (const { atMs } of marks) expect(atMs).toBeLessThanOrEqual(durationMs);
    }
  });
});
