import { filmWarnings } from '../../../../src/domain/film/warnings/film-warnings';
import type { Film } from '../../../../src/domain/film/film';
import type { Illustration } from '../../../../src/domain/film/illustration';
import type { MadeScene } from '../../../../src/domain/film/manifest';
import { otherSize } from '../../../../src/domain/film/warnings/other-size';
import { newProgress } from '../../../../src/domain/progress/progress';

const ASKED = { width: 720, height: 1280 };
const SQUARE = { width: 1024, height: 1024 };

/** A film of pictures that came in these sizes. */
function filmOf(...sizes: { width: number; height: number }[]) {
  const illustrations = sizes.map((size) => ({ ...size, ...otherSize(size, ASKED) }) as Illustration);
  const scenes = illustrations.map((illustration) => ({ illustration }) as MadeScene);
  const artifact = { key: 'k', mediaType: 'm', bytes: 1, sha256: 's' };
  const film: Film = { video: artifact, subtitles: artifact, frames: 1, durationMs: 33 };
  return { steps: newProgress('T'), scenes, film };
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

  it('tell of a voice that is faster than its subtitles can be read, and not of one that is not', () => {
    const film = filmOf(ASKED);
    film.film.readingSpeed = { cues: 12, fastCues: 9, hurriedCues: 2, mostCharactersPerSecond: 21 };
    expect(filmWarnings(film)).toEqual([
      '2 of 12 subtitles are to be read faster than the 20 characters a second that broadcasters allow (up to 21), for the voice is ' +
        'as fast: --speed, such as 0.9, slows it.',
    ]);
    film.film.readingSpeed = { cues: 12, fastCues: 9, hurriedCues: 0, mostCharactersPerSecond: 19 };
    expect(filmWarnings(film)).toEqual([]);
  });

  it.each([
    ['one of a few that is hurried', { cues: 9, hurriedCues: 1, mostCharactersPerSecond: 21 }, 0],
    ['one in ten', { cues: 40, hurriedCues: 4, mostCharactersPerSecond: 22 }, 0],
    ['more than one in ten', { cues: 40, hurriedCues: 5, mostCharactersPerSecond: 22 }, 1],
    ['a single one that nobody can read', { cues: 40, hurriedCues: 1, mostCharactersPerSecond: 26 }, 1],
    ['a film from before these were counted', { cues: 9, mostCharactersPerSecond: 21 }, 0],
  ])('tell of hurried subtitles only where a reader cannot make up for them: %s', (_what, speed, told) => {
    const film = filmOf(ASKED);
    film.film.readingSpeed = { fastCues: 9, ...speed };
    expect(filmWarnings(film)).toHaveLength(told);
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
