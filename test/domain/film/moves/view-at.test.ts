import type { Move } from '../../../../src/domain/film/moves/move';
import { shownBox, widerThan } from '../../../../src/domain/film/moves/shown-box';
import { viewAt } from '../../../../src/domain/film/moves/view-at';

const FROM = { share: 1, x: 0.5, y: 0.5 };
const TO = { share: 0.9, x: 0.52, y: 0.55 };
const PUSH: Move = { kind: 'push in', frames: 100, from: FROM, to: TO };
const BACK: Move = { kind: 'pull out', frames: 50, from: TO, to: FROM };

describe('the view at a frame', () => {
  it('goes from the beginning of a move to its end, and on with the next', () => {
    expect(viewAt([PUSH, BACK], 0)).toEqual(FROM);
    expect(viewAt([PUSH, BACK], 50).share).toBeCloseTo(0.95, 9);
    expect(viewAt([PUSH, BACK], 100)).toEqual(TO);
    expect(viewAt([PUSH, BACK], 125).share).toBeCloseTo(0.95, 9);
    expect(viewAt([PUSH, BACK], 150)).toEqual(FROM);
    expect(viewAt([PUSH, BACK], 1000)).toEqual(FROM);
  });

  it('gathers speed, keeps it, and loses it, without a jerk', () => {
    const shares = Array.from({ length: 101 }, (_, frame) => viewAt([PUSH], frame).share);
    const steps = shares.slice(1).map((share, index) => shares[index]! - share);
    const top = Math.max(...steps);
    expect(steps[0]).toBeLessThan(top / 10);
    expect(steps.at(-1)).toBeLessThan(top / 10);
    expect(steps.slice(20, 80).every((step) => Math.abs(step - top) < 1e-9)).toBe(true);
    for (const [index, step] of steps.slice(1).entries()) expect(Math.abs(step - steps[index]!)).toBeLessThan(top / 15);
  });

  it('is not told of no moves at all', () => {
    expect(() => viewAt([], 0)).toThrow('plan at least one');
  });
});

describe('what a view shows', () => {
  it('is the middle of a picture that is wider or narrower than the format', () => {
    const twice = widerThan({ width: 2000, height: 1000 }, { width: 500, height: 500 });
    expect(twice).toBe(2);
    expect(shownBox(FROM, twice)).toEqual({ left: 0.25, top: 0, width: 0.5, height: 1 });
    expect(shownBox(FROM, 0.5)).toEqual({ left: 0, top: 0.25, width: 1, height: 0.5 });
  });

  it('is never beside the picture, whatever the view says', () => {
    expect(shownBox({ share: 0.5, x: -3, y: 0.9 }, 1)).toEqual({ left: 0, top: 0.5, width: 0.5, height: 0.5 });
    expect(shownBox({ share: 2, x: 0.1, y: 0.5 }, 1)).toEqual({ left: 0, top: 0, width: 1, height: 1 });
  });
});
