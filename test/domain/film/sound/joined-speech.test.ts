import { joinedSpeech } from '../../../../src/domain/film/sound/joined-speech';

const part = (value: number, length: number, pauseMs: number) => ({
  samples: new Int16Array(length).fill(value),
  wordTimes: [{ text: `word ${value}`, end: 'line' as const, startMs: 2, endMs: 5 }],
  pauseMs,
});

describe('speech joined from parts', () => {
  it('has each part after the one before and its pause, to the sample', () => {
    const { samples } = joinedSpeech([part(1, 480, 10), part(2, 100, 1), part(3, 5, 0)]);
    expect(samples).toHaveLength(480 + 480 + 100 + 48 + 5);
    const lastOf = (value: number) => samples.lastIndexOf(value);
    expect([samples.indexOf(1), lastOf(1), samples.indexOf(2), lastOf(2), samples.indexOf(3), lastOf(3)]).toEqual([
      0, 479, 960, 1_059, 1_108, 1_112,
    ]);
    expect(samples.subarray(480, 960).every((sample) => sample === 0)).toBe(true);
  });

  it('has no pause after the last part', () => {
    expect(joinedSpeech([part(1, 480, 10), part(2, 480, 500)]).samples).toHaveLength(1_440);
  });

  it('times the words of each part from the start of the whole', () => {
    expect(joinedSpeech([part(1, 480, 10), part(2, 4_800, 0)]).wordTimes).toEqual([
      { text: 'word 1', end: 'line', startMs: 2, endMs: 5 },
      { text: 'word 2', end: 'line', startMs: 22, endMs: 25 },
    ]);
  });

  it('does not add up the rounding of many parts: the times stay with the samples', () => {
    const parts = Array.from({ length: 300 }, (_, index) => part(index + 1, 31, 0));
    const { samples, wordTimes } = joinedSpeech(parts);
    expect(samples.indexOf(300)).toBe(299 * 31);
    expect(Math.abs(wordTimes[299]!.startMs - 2 - (299 * 31) / 48)).toBeLessThanOrEqual(0.5);
  });

  it('is nothing for no parts', () => {
    expect(joinedSpeech([])).toEqual({ samples: new Int16Array(0), wordTimes: [] });
  });
});
