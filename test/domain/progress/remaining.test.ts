import { remainingMs } from '../../../src/domain/progress/remaining';
import type { Frames } from '../../../src/domain/progress/step';
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
const NOW = 100_000;
const PENDING: StepProgress = { state: 'pending' };

/** A film whose scenes have these pictures and clips. */
function filmOf(...steps: [picture: StepProgress, clip: StepProgress][]): FilmProgress {
  const scenes = steps.map(([illustration, clip]) => ({ ...newSceneProgress('A sea.'), illustration, clip }));
  return { ...newProgress('The Sea'), scenes };
}

describe('how long a film will still take', () => {
  it('is not known until a picture and a clip have been made', () => {
    expect(remainingMs(filmOf([done(0, 20_000), PENDING]), NOW)).toBeUndefined();
    expect(remainingMs(filmOf([done(0, 1, true), done(0, 5_000)], [PENDING, PENDING]), NOW)).toBeUndefined();
  });

  it('is the pictures one after another, the last clip and the merge, when one picture was made at a time', () => {
    const film = filmOf(
      [done(0, 20_000), done(20_000, 5_000)],
      [done(20_000, 20_000), done(40_000, 5_000)],
      [PENDING, PENDING],
      [PENDING, PENDING],
    );
    expect(remainingMs(film, NOW)).toBe(2 * 20_000 + 5_000 + 4_000);
  });

  it('is less when several pictures were made at a time', () => {
    const film = filmOf(
      [done(0, 20_000), done(20_000, 5_000)],
      [done(0, 20_000), done(25_000, 5_000)],
      [PENDING, PENDING],
      [PENDING, PENDING],
    );
    expect(remainingMs(film, NOW)).toBe(20_000 + 5_000 + 4_000);
  });

  it('is judged by what was made, not by what the store had', () => {
    const film = filmOf(
      [done(0, 10, true), done(0, 10, true)],
      [done(0, 20_000), done(20_000, 5_000)],
      [PENDING, PENDING],
    );
    expect(remainingMs(film, NOW)).toBe(20_000 + 5_000 + 3_000);
  });

  it('needs no picture to have been made when the store had them all', () => {
    expect(remainingMs(filmOf([done(0, 10, true), done(0, 5_000)], [done(0, 10, true), PENDING]), NOW)).toBe(
      5_000 + 2_000,
    );
  });

  it('is what is left of the merge when all clips are made', () => {
    const clipsMade = (merge: StepProgress) => ({
      ...filmOf([done(0, 20_000), done(20_000, 5_000)], [done(20_000, 20_000), done(40_000, 5_000)]),
      merge,
    });
    const runningFor = (ms: number, frames?: Frames): StepProgress => ({
      state: 'asked',
      work: { state: 'running', attempt: 1, sinceMs: NOW - ms, ...(frames && { frames }) },
    });
    expect(remainingMs(clipsMade(PENDING), NOW)).toBe(2_000);
    expect(remainingMs(clipsMade(runningFor(500)), NOW)).toBe(1_500);
    expect(remainingMs(clipsMade(runningFor(9_000)), NOW)).toBe(0);
    expect(remainingMs(clipsMade(runningFor(3_000, { done: 25, total: 100 })), NOW)).toBe(9_000);
    expect(remainingMs(clipsMade(done(0, 1)), NOW)).toBe(0);
  });

  it('is known of a merge that runs, when the store had all clips', () => {
    const film = filmOf([done(0, 10, true), done(0, 10, true)]);
    const work = { state: 'running', attempt: 1, sinceMs: NOW - 1_000, frames: { done: 10, total: 40 } } as const;
    expect(remainingMs(film, NOW)).toBeUndefined();
    expect(remainingMs({ ...film, merge: { state: 'asked', work } }, NOW)).toBe(3_000);
  });
});
