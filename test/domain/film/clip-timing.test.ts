import { clipStartsMs, clipTiming } from '../../../src/domain/film/clip-timing';

describe('the timing of a clip', () => {
  it.each([24, 25, 30])('owns whole frames and exactly their samples at %d fps', (fps) => {
    for (const narration of [1, 1599, 1600, 48_000, 123_457, 999_999]) {
      const { frames, samples } = clipTiming(narration, fps);
      expect(Number.isInteger(frames)).toBe(true);
      expect(samples).toBe((frames * 48_000) / fps);
    }
  });

  it('begins the voice after a lead-in and leaves a tail of less than a frame more than it wants', () => {
    for (const narration of [1, 1600, 34_000, 123_457]) {
      const { samples, voiceStartSample, voiceStartMs } = clipTiming(narration, 30);
      expect(voiceStartSample).toBe(14_400);
      expect(voiceStartMs).toBe(300);
      const tail = samples - voiceStartSample - narration;
      expect(tail).toBeGreaterThanOrEqual(21_600);
      expect(tail).toBeLessThan(21_600 + 1600);
    }
  });

  it('refuses a frame rate that does not divide the samples, and a narration without samples', () => {
    expect(() => clipTiming(48_000, 29.97)).toThrow('use 24, 25 or 30');
    expect(() => clipTiming(48_000, 7)).toThrow('use 24, 25 or 30');
    expect(() => clipTiming(0, 30)).toThrow('narrate the scene again');
    expect(() => clipTiming(1.5, 30)).toThrow('narrate the scene again');
  });

  it('tells when each clip begins without adding up the roundings', () => {
    const clips = Array.from({ length: 200 }, () => clipTiming(100, 30));
    const starts = clipStartsMs(clips);
    expect(starts.slice(0, 2)).toEqual([0, 767]);
    expect(starts[199]).toBe(Math.round((199 * 23 * 1000) / 30));
  });
});
