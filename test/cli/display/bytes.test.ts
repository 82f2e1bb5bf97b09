import { bytesText } from '../../../src/cli/display/bytes';

describe('a size as a person reads it', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_000, '1.0 kB'],
    [9_949, '9.9 kB'],
    [9_960, '10 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [26_400_000, '26 MB'],
    [5_100_000_000, '5.1 GB'],
    [2e15, '2000 TB'],
  ])('%d bytes is %s', (bytes, text) => {
    expect(bytesText(bytes)).toBe(text);
  });
});
