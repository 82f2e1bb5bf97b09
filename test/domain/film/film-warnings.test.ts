import { filmWarnings } from '../../../src/domain/film/film-warnings';
import type { Illustration } from '../../../src/domain/film/illustration';
import type { MadeScene } from '../../../src/domain/film/manifest';
import { otherSize } from '../../../src/domain/film/other-size';
import { newProgress } from '../../../src/domain/progress/progress';

const ASKED = { width: 720, height: 1280 };
const SQUARE = { width: 1024, height: 1024 };

/** A film of pictures that came in these sizes. */
function filmOf(...sizes: { width: number; height: number }[]) {
  const illustrations = sizes.map((size) => ({ ...size, ...otherSize(size, ASKED) }) as Illustration);
  return { steps: newProgress('T'), scenes: illustrations.map((illustration) => ({ illustration }) as MadeScene) };
}

describe("a film's warnings", () => {
  it('are none where all pictures came as they were asked for, or rounded', () => {
    expect(filmWarnings(filmOf(ASKED, { width: 704, height: 1296 }))).toEqual([]);
  });

  it('tell once of all pictures that came in another size', () => {
    expect(filmWarnings(filmOf(SQUARE, ASKED, SQUARE, { width: 703, height: 1280 }))).toEqual([
      '3 of 4 pictures came in another size than was asked for (1024 x 1024 pixels instead of 720 x 1280). They are scaled, ' +
        'and cut where the shape is another. A model that keeps to sizes draws them whole.',
    ]);
  });

  it('come after what went wrong and was mended', () => {
    const film = filmOf(SQUARE);
    film.steps.warnings = ['A clip was lost, and is made again.'];
    expect(filmWarnings(film)).toEqual([
      'A clip was lost, and is made again.',
      expect.stringMatching(/^1 of 1 picture came in another size .* It is scaled/),
    ]);
  });
});
