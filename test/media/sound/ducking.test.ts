import { duckedBy, RISE_DB } from '../../../src/media/sound/ducking';

/** The lift at each millisecond of so many. */
function lifts(words: [number, number][], untilMs: number): number[] {
  const lift = duckedBy(words.map(([startMs, endMs]) => ({ startMs, endMs })));
  return Array.from({ length: untilMs }, (_, ms) => lift(ms));
}

describe('how much music is lifted', () => {
  it('is nothing while a word is spoken, nor between the words of a sentence', () => {
    const words: [number, number][] = [
      [1000, 1400],
      [1450, 1800],
      [2200, 2600],
    ];
    expect(Math.max(...lifts(words, 2600).slice(940))).toBe(0);
  });

  it('is all of it in a long pause, gently: it rises within a second and a half, and is down before the next word', () => {
    const all = lifts(
      [
        [0, 1000],
        [6000, 6500],
      ],
      7000,
    );
    expect(all.slice(0, 1500).every((lift) => lift === 0)).toBe(true);
    expect(all.slice(2600, 5500).every((lift) => lift === RISE_DB)).toBe(true);
    expect(all.slice(5940, 6500).every((lift) => lift === 0)).toBe(true);
    const steps = all.slice(1).map((lift, ms) => Math.abs(lift - all[ms]!));
    // In decibels for each millisecond.
    expect(Math.max(...steps)).toBeLessThan(0.03);
  });

  it('is only a part of it in a pause that ends before', () => {
    const most = Math.max(
      ...lifts(
        [
          [0, 1000],
          [1900, 2500],
        ],
        2500,
      ),
    );
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(RISE_DB / 2);
  });

  it('is all of it before the first word and after the last', () => {
    const all = lifts([[4000, 5000]], 9000);
    expect(all[0]).toBe(RISE_DB);
    expect(all[4500]).toBe(0);
    expect(all[8999]).toBe(RISE_DB);
  });

  it('is nothing where a word begins before the one before it has ended', () => {
    const all = lifts(
      [
        [0, 5000],
        [100, 200],
        [300, 400],
      ],
      5000,
    );
    expect(Math.max(...all.slice(0, 5000))).toBe(0);
  });
});
