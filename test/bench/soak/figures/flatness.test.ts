import { flatnessOf } from '../../../../bench/soak/figures/flatness';

const TOLERANCE = { share: 0.25, atLeast: 10 };

describe('flatnessOf', () => {
  it('compares the middle figures of both halves, so that one look does not decide', () => {
    expect(flatnessOf('MB', [100, 900, 101, 110, 1, 111], TOLERANCE)).toEqual({
      what: 'MB',
      first: 101,
      second: 110,
      isFlat: true,
    });
  });

  it('is not flat where the second half is above the tolerance', () => {
    expect(flatnessOf('MB', [100, 100, 126, 126], TOLERANCE).isFlat).toBe(false);
    expect(flatnessOf('MB', [100, 100, 125, 125], TOLERANCE).isFlat).toBe(true);
  });

  it('lets what is next to nothing grow by a little', () => {
    expect(flatnessOf('files', [0, 0, 10, 10], TOLERANCE).isFlat).toBe(true);
    expect(flatnessOf('files', [0, 0, 11, 11], TOLERANCE).isFlat).toBe(false);
  });

  it('is flat when it falls, and never when there is nothing to compare', () => {
    expect(flatnessOf('MB', [300, 300, 10, 10], TOLERANCE).isFlat).toBe(true);
    expect(flatnessOf('MB', [], TOLERANCE).isFlat).toBe(false);
  });
});
