import type { Order } from '../../../../src/domain/film/order/order';
import { endingOf } from '../../../../src/domain/making/ending';
import type { Making } from '../../../../src/domain/making/making';
import { nextSteps } from '../../../../src/domain/making/next-steps';
import { approve } from '../../../../src/domain/making/review/approve';
import { pause, resume } from '../../../../src/domain/making/review/pause';
import { settled } from '../../../../src/domain/making/review/settled';
import { waitingOf } from '../../../../src/domain/making/review/waiting-of';
import type { StepFailure } from '../../../../src/domain/making/steps/step-failure';
import { orderOf, PlayedFilm, refused, SCRIPT } from '../played-film';

const who = 'Ada';
const WEEK_MS = 7 * 86_400_000;
const T = 1_700_000_000_000;

/** A film that waits for its script to be approved, for a week. */
const reviewed = (review: Order['review'] = {}): Making =>
  settled(
    new PlayedFilm(orderOf({ script: SCRIPT, review: { script: true, timeoutMs: WEEK_MS, ...review } })).making,
    T,
  );

const become = (outcome: { refused: string } | { making: Making }): Making => {
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.making;
};

describe('a film that waits for a person', () => {
  it('says what for, since when and until when, and begins nothing meanwhile', () => {
    const making = reviewed();
    expect(waitingOf(making)).toEqual({
      for: 'script',
      scenes: [1, 2, 3],
      sinceMs: T,
      untilMs: T + WEEK_MS,
      atTimeout: 'fail',
    });
    expect(nextSteps(settled(making, T + WEEK_MS - 1))).toEqual([]);
    expect(settled(making, T + 5)).toBe(making);
  });

  it('goes on, or gives up with a sentence, when its time is over', () => {
    const on = settled(reviewed({ atTimeout: 'go on' }), T + WEEK_MS);
    expect(on.passed).toEqual([{ what: 'script', who: 'nobody in time', atMs: T + WEEK_MS }]);
    expect(nextSteps(on)).not.toEqual([]);
    expect(approve(on, { what: 'script', who }, { atMs: T })).toEqual({
      refused: 'It is too late to approve its script: nobody had in time, and the film went on.',
    });
    const up = settled(reviewed(), T + WEEK_MS);
    expect(nextSteps(up)).toEqual([]);
    expect(endingOf(up)).toMatchObject({
      is: 'failed',
      of: 'review',
      message: expect.stringContaining('Nobody has approved its script'),
    });
  });

  it('goes on when all its scenes are approved, by one or by several', () => {
    const first = become(approve(reviewed(), { what: 'script', scenes: [1, 3], who }, { atMs: T }));
    expect(waitingOf(first)?.scenes).toEqual([2]);
    const all = become(approve(first, { what: 'script', scenes: [2], who: 'Bo' }, { atMs: T + 1 }));
    expect(waitingOf(all)).toBeUndefined();
    expect(nextSteps(all)).not.toEqual([]);
    expect(approve(all, { what: 'script', who }, { atMs: T })).toEqual({
      refused: 'Its script is approved already, by Bo.',
    });
  });

  it.each([
    [{ what: 'voices', who }, 'This film was not ordered to wait for its voices to be approved.'],
    [{ what: 'script', scenes: [7], who }, 'The film has no scene 7, or it is skipped.'],
    [
      { what: 'script', who: '' },
      'This cannot be changed so: who should be text of 1 to 200 characters, but is empty.',
    ],
  ] as const)('refuses what is not to be approved: %o', (asked, sentence) => {
    expect(approve(reviewed(), asked as never, { atMs: T })).toEqual({ refused: sentence });
  });

  it('does not count the time for which it is paused', () => {
    const paused = become(pause(reviewed(), { who }, { atMs: T + 10 }));
    expect(waitingOf(settled(paused, T + 2 * WEEK_MS))).toMatchObject({ for: 'resume' });
    const resumed = become(resume(paused, { who }, { atMs: T + 2 * WEEK_MS }));
    expect(waitingOf(resumed)).toMatchObject({ for: 'script', sinceMs: T + 2 * WEEK_MS - 10 });
  });
});

describe('a film with a scene that cannot be made', () => {
  const played = (failure: StepFailure = refused) => {
    const film = new PlayedFilm(orderOf({ script: SCRIPT, attentionTimeoutMs: WEEK_MS }));
    film.end('picture-3', failure);
    while (film.now.length > 0) film.end(film.now[0]!);
    return film.making;
  };

  it('waits a week for somebody, and then fails in the words in which it would have', () => {
    const waiting = settled(played(), T);
    expect(endingOf(waiting)).toBeUndefined();
    expect(waitingOf(waiting)).toMatchObject({ for: 'attention', scenes: [3], untilMs: T + WEEK_MS });
    expect(endingOf(settled(waiting, T + WEEK_MS - 1))).toBeUndefined();
    expect(endingOf(settled(waiting, T + WEEK_MS))).toEqual({
      is: 'failed',
      of: 'scenes',
      message: 'Scene 3 could not be made: refused.',
    });
  });

  it('waits for nobody where the machine is what fails: no change of a scene mends a full disk', () => {
    const full = settled(played({ message: 'The disk is full.', type: 'DiskFull', of: 'machine' }), T);
    expect(waitingOf(full)).toBeUndefined();
    expect(endingOf(full)).toMatchObject({
      is: 'failed',
      of: 'scenes',
      message: 'Scene 3 could not be made: The disk is full.',
    });
  });
});
