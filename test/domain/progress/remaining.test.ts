import { remainingMs } from '../../../src/domain/progress/remaining';
import {
  newProgress,
  newSceneProgress,
  type FilmProgress,
  type StepProgress,
} from '../../../src/domain/progress/progress';

const done = (startedAtMs: number, tookMs: number, reused = false): StepProgress => ({
  state: 'done',
  times: { askedAtMs: 0, startedAtMs, endedAtMs: startedAtMs + tookMs, attempt: 1, reused },
});
const PENDING: StepProgress = { state: 'pending' };

/** A film whose scenes have these pictures and clips. */
function filmOf(...steps: [picture: StepProgress, clip: StepProgress][]): FilmProgress {
  const scenes = steps.map(([illustration, clip]) => ({ ...newSceneProgress('A sea.'), illustration, clip }));
  return { ...newProgress('The Sea'), scenes };
}

describe('how long a film will still take', () => {
  it('is not known until a picture and a clip have been made', () => {
    expect(remainingMs(filmOf([done(0, 20_000), PENDING]))).toBeUndefined();
    expect(remainingMs(filmOf([done(0, 1, true), done(0, 5_000)], [PENDING, PENDING]))).toBeUndefined();
  });

  it('is the pictures one after another, the last clip and the merge, when one picture was made at a time', () => {
    const film = filmOf(
      [done(0, 20_000), done(20_000, 5_000)],
      [done(20_000, 20_000), done(40_000, 5_000)],
      [PENDING, PENDING],
      [PENDING, PENDING],
    );
    expect(remainingMs(film)).toBe(2 * 20_000 + 5_000 + 4_000);
  });

  it('is less when several pictures were made at a time', () => {
    const film = filmOf(
      [done(0, 20_000), done(20_000, 5_000)],
      [done(0, 20_000), done(25_000, 5_000)],
      [PENDING, PENDING],
      [PENDING, PENDING],
    );
    expect(remainingMs(film)).toBe(20_000 + 5_000 + 4_000);
  });

  it('is judged by what was made, not by what the store had', () => {
    const film = filmOf(
      [done(0, 10, true), done(0, 10, true)],
      [done(0, 20_000), done(20_000, 5_000)],
      [PENDING, PENDING],
    );
    expect(remainingMs(film)).toBe(20_000 + 5_000 + 3_000);
  });

  it('needs no picture to have been made when the store had them all', () => {
    expect(remainingMs(filmOf([done(0, 10, true), done(0, 5_000)], [done(0, 10, true), PENDING]))).toBe(5_000 + 2_000);
  });
});
