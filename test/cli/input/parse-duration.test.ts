import { parseDuration } from '../../../src/cli/input/parse-duration';

describe('a duration', () => {
  it.each([
    ['90s', 90_000],
    ['10m', 600_000],
    ['1h', 3_600_000],
    ['30d', 2_592_000_000],
    ['0s', 0],
  ])('of %s is understood', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(['', '10', 'm', '1.5h', '-1h', '10 m', '1w', '100000s', '1H'])('is not %j', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});
