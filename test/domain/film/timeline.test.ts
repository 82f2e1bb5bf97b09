import { rowAlone, spokenInRow, spokenInFilm, timelineOf } from '../../../src/domain/film/timeline';

const narrations = (...samples: number[]) => samples.map((each) => ({ samples: each }));

describe('the timeline of a film', () => {
  it.each([24, 25, 30])('gives each clip whole frames and exactly their samples at %d fps', (fps) => {
    for (const { frames, samples } of timelineOf(narrations(1, 1599, 1600, 48_000, 123_457, 999_999), fps).rows) {
      expect(Number.isInteger(frames)).toBe(true);
      expect(samples).toBe((frames * 48_000) / fps);
    }
  });

  it.each([24, 25, 30])('begins each row at the frame and sample where the one before ends, at %d fps', (fps) => {
    const { rows, frames, samples, durationMs } = timelineOf(narrations(1, 34_000, 123_457, 16), fps);
    let [frame, sample] = [0, 0];
    for (const row of rows) {
      expect([row.startFrame, row.startSample]).toEqual([frame, sample]);
      frame += row.frames;
      sample += row.samples;
    }
    expect([frames, samples, durationMs]).toEqual([frame, sample, Math.round((frame * 1000) / fps)]);
  });

  it('begins the voice after a lead-in and leaves a tail of less than a frame more than it wants', () => {
    for (const narration of [1, 1600, 34_000, 123_457]) {
      const { samples, voiceStartSample, voiceStartMs } = rowAlone({ samples: narration }, 30);
      expect(voiceStartSample).toBe(14_400);
      expect(voiceStartMs).toBe(300);
      const tail = samples - voiceStartSample - narration;
      expect(tail).toBeGreaterThanOrEqual(21_600);
      expect(tail).toBeLessThan(21_600 + 1600);
    }
  });

  it('refuses a frame rate that does not divide the samples, and a narration without samples', () => {
    expect(() => timelineOf(narrations(48_000), 29.97)).toThrow('use 24, 25 or 30');
    expect(() => timelineOf(narrations(48_000), 7)).toThrow('use 24, 25 or 30');
    expect(() => timelineOf(narrations(48_000, 0), 30)).toThrow('narrate the scene again');
    expect(() => timelineOf(narrations(1.5), 30)).toThrow('narrate the scene again');
  });

  it('tells when each clip begins without adding up the roundings', () => {
    const { rows } = timelineOf(narrations(...Array.from({ length: 200 }, () => 100)), 30);
    expect(rows.slice(0, 2).map(({ startMs }) => startMs)).toEqual([0, 767]);
    expect(rows[199]!.startMs).toBe(Math.round((199 * 23 * 1000) / 30));
  });

  it('tells when words are spoken, in their clip and in the film', () => {
    const words = [
      { text: 'Two', glued: true as const, startMs: 0, endMs: 250 },
      { text: 'words.', end: 'line' as const, startMs: 300, endMs: 550 },
    ];
    const [, second] = timelineOf(narrations(100, 30_000), 30).rows;
    expect(spokenInRow(second!, words)).toEqual([
      { text: 'Two', glued: true, startMs: 300, endMs: 550 },
      { text: 'words.', end: 'line', startMs: 600, endMs: 850 },
    ]);
    expect(spokenInFilm(second!.startMs + second!.voiceStartMs, words)).toEqual([
      { text: 'Two', glued: true, startMs: 1067, endMs: 1317 },
      { text: 'words.', end: 'line', startMs: 1367, endMs: 1617 },
    ]);
  });

  it('has the same clip wherever it stands, but for its start', () => {
    const { rows } = timelineOf(narrations(5000, 31_234), 30);
    const { startFrame, startSample, startMs, ...alone } = rowAlone({ samples: 31_234 }, 30);
    expect([startFrame, startSample, startMs]).toEqual([0, 0, 0]);
    expect(rows[1]).toMatchObject(alone);
  });
});
