import { MOOD_STYLES, type MoodName } from '../../src/composer/moods';
import type { Note } from '../../src/composer/score/note';
import { writeScore } from '../../src/composer/score/write-score';

const MOODS = Object.keys(MOOD_STYLES) as MoodName[];
const SEEDS = Array.from({ length: 40 }, (_, index) => index * 97);

/** Unison, thirds, fourth, fifth and sixths, whatever octaves lie between. */
const CONSONANT = [0, 3, 4, 5, 7, 8, 9];

/** The intervals, in semitones within an octave, of all notes that sound at one time. */
function intervalsOf(notes: readonly Note[]): Set<number> {
  const intervals = new Set<number>();
  for (const one of notes) {
    for (const other of notes) {
      const together = one.startBeat < other.startBeat + other.beats && other.startBeat < one.startBeat + one.beats;
      if (together) intervals.add(Math.abs(one.pitch - other.pitch) % 12);
    }
  }
  return intervals;
}

const onsetsIn = (notes: readonly Note[], instruments: string[]) =>
  notes.filter(({ instrument }) => instruments.includes(instrument)).length;

describe.each(MOODS)('a score in the mood %s', (mood) => {
  it('has only notes together that are consonant, in the body and in the ending', () => {
    const found = new Set<number>();
    for (const seed of SEEDS) {
      const { body, ending } = writeScore(mood, seed, 24);
      for (const interval of [...intervalsOf(body), ...intervalsOf(ending)]) found.add(interval);
    }
    expect([...found].toSorted((a, b) => a - b)).toEqual(CONSONANT);
  });

  it('is of whole bars: no note begins before them or ends after them', () => {
    for (const seed of SEEDS) {
      const { body, ending, bars, endingBars, beatsPerBar, samplesPerBeat } = writeScore(mood, seed, 12);
      expect(Number.isInteger(samplesPerBeat)).toBe(true);
      expect(Math.min(...[...body, ...ending].map(({ startBeat }) => startBeat))).toBe(0);
      expect(Math.max(...body.map(({ startBeat, beats }) => startBeat + beats))).toBe(bars * beatsPerBar);
      expect(Math.max(...ending.map(({ startBeat, beats }) => startBeat + beats))).toBe(endingBars * beatsPerBar);
    }
  });

  it('ends on its home chord, with the key note lowest', () => {
    for (const seed of SEEDS) {
      const { ending } = writeScore(mood, seed, 4);
      const lowest = Math.min(...ending.map(({ pitch }) => pitch));
      const third = MOOD_STYLES[mood].home === 'I' ? 4 : 3;
      const tones = new Set(ending.map(({ pitch }) => (pitch - lowest) % 12));
      expect([...tones].toSorted((a, b) => a - b)).toEqual([0, third, 7]);
    }
  });

  it('has bells or plucks in every four bars, and sparse ones: some bars have none', () => {
    for (const seed of SEEDS) {
      const { body, beatsPerBar } = writeScore(mood, seed, 24);
      const bars = Array.from({ length: 24 }, (_, bar) =>
        onsetsIn(
          body.filter(({ startBeat }) => Math.floor(startBeat / beatsPerBar) === bar),
          ['bell', 'pluck'],
        ),
      );
      expect(Math.max(...bars)).toBeLessThanOrEqual(4);
      expect(bars.includes(0) || mood === 'happy').toBe(true);
      expect(bars.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(2);
    }
  });

  it('is the same for the same seed, and another for another', () => {
    expect(writeScore(mood, 7, 12)).toEqual(writeScore(mood, 7, 12));
    const different = new Set(SEEDS.map((seed) => JSON.stringify(writeScore(mood, seed, 12))));
    expect(different.size).toBe(SEEDS.length);
  });
});

describe('moods', () => {
  const lengthOf = (mood: MoodName) => writeScore(mood, 1, 4).samplesPerBeat;

  it('are told apart by tempo, density and mode', () => {
    expect(lengthOf('happy')).toBeLessThan(lengthOf('tense'));
    expect(lengthOf('tense')).toBeLessThan(lengthOf('calm'));
    const plucks = (mood: MoodName) => onsetsIn(writeScore(mood, 1, 24).body, ['bell', 'pluck']);
    expect(plucks('happy')).toBeGreaterThan(plucks('wonder'));
    expect(plucks('wonder')).toBeGreaterThan(plucks('calm'));
    expect(plucks('calm')).toBeGreaterThan(plucks('tense'));
    expect([MOOD_STYLES.tense.home, MOOD_STYLES.calm.home]).toEqual(['i', 'I']);
  });
});
