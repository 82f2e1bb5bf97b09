import { looksOf } from '../../../../src/painter/motifs/people/looks';
import { oneOfSeveral } from '../../../../src/painter/motifs/people/one-of-several';

describe('several who are called alike', () => {
  it('are three people in like dress, the first as always', () => {
    const looks = looksOf('engineer');
    const three = [0, 1, 2].map((nth) => oneOfSeveral(looks, nth));
    expect(three[0]).toEqual(looks);
    expect(new Set(three.map(({ hair }) => hair)).size).toBe(3);
    expect(new Set(three.map(({ face }) => face)).size).toBe(3);
    expect(three.map(({ scarf }) => scarf)).toEqual([looks.scarf, looks.scarf, looks.scarf]);
  });

  it('are all alike where they are kings or ghosts', () => {
    expect(oneOfSeveral(looksOf('king'), 1)).toEqual(looksOf('king'));
    expect(oneOfSeveral(looksOf('ghost'), 2)).toEqual(looksOf('ghost'));
  });
});
