import { borderFrames } from '../../../../src/domain/film/borders/border';
import { borderShares } from '../../../../src/domain/film/borders/shares';

const BOTH = { hasBefore: true, hasAfter: true };
const START = { hasBefore: false, hasAfter: true };
const END = { hasBefore: true, hasAfter: false };

describe('what is seen in the frames of a border', () => {
  it.each([24, 25, 30])(
    'goes in even steps from one scene to the other in a fade, and is never darker, at %d fps',
    (fps) => {
      const { tail, head } = borderFrames(fps);
      const shares = borderShares('fade', BOTH, fps);
      expect(shares).toHaveLength(tail + head);
      const after = [0, ...shares.map((share) => share.after), 1];
      after.slice(1).forEach((share, step) => expect(share - after[step]!).toBeCloseTo(1 / (tail + head + 1), 10));
      for (const share of shares) expect(share.before + share.after).toBeCloseTo(1, 10);
    },
  );

  it('goes into black in the frames of the one scene, and out of it in those of the other, in a dip', () => {
    const shares = borderShares('dip', BOTH, 30);
    expect(shares.map(({ before }) => before * 8)).toEqual([7, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(shares.map(({ after }) => after * 8)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it.each(['fade', 'dip'] as const)(
    'is half a dip at the start and at the end of a film, also of one with a %s',
    (border) => {
      const dip = borderShares('dip', BOTH, 30);
      expect(borderShares(border, END, 30)).toEqual(dip.slice(0, 8));
      expect(borderShares(border, START, 30)).toEqual(dip.slice(8));
    },
  );
});
