/** How a mood sounds: what its pieces choose from, and how they are played. */
export interface MoodStyle {
  /** One is chosen for each piece. */
  beatsPerMinute: readonly [number, ...number[]];
  /** Pitches of the key note, one of which is chosen. */
  keys: readonly [number, ...number[]];
  /** Chords of four bars, one a bar; a piece alternates between two of them. The last chord leads to the ending's. */
  progressions: readonly [string, string, ...string[]];
  /** The chord of the ending. */
  home: string;
  endingBars: number;
  pad: { low: number; high: number; loudness: number; brightness: number };
  /** When the bass plays in a bar, in beats, and how long. */
  bass: { at: readonly number[]; beats: number; loudness: number };
  /** When bells or plucks may sound in four bars, in beats; one of the patterns is chosen for each four bars. */
  melody: {
    instrument: 'bell' | 'pluck';
    patterns: readonly [readonly number[], ...(readonly number[])[]];
    low: number;
    high: number;
    loudness: number;
  };
}

export const BEATS_PER_BAR = 4;

/** Every piece is of phrases of four bars. */
export const BARS_PER_PHRASE = 4;

/** The moods that music can have. */
export const MOOD_STYLES = {
  calm: {
    beatsPerMinute: [60, 63, 66],
    keys: [48, 50, 53],
    progressions: ['I vi IV V', 'I iii IV V', 'vi IV I V', 'I IV vi V'],
    home: 'I',
    endingBars: 1,
    pad: { low: 52, high: 69, loudness: 0.36, brightness: 0.6 },
    bass: { at: [0], beats: 4, loudness: 0.42 },
    melody: {
      instrument: 'bell',
      patterns: [
        [0, 6, 9, 14],
        [2, 8, 11],
        [0, 3, 10, 13],
        [4, 12],
      ],
      low: 72,
      high: 86,
      loudness: 0.55,
    },
  },
  wonder: {
    beatsPerMinute: [69, 72, 76],
    keys: [48, 51, 53],
    progressions: ['I bVI IV I', 'I iii IV iv', 'I II IV I', 'vi bVI I V'],
    home: 'I',
    endingBars: 1,
    pad: { low: 53, high: 71, loudness: 0.32, brightness: 0.6 },
    bass: { at: [0], beats: 4, loudness: 0.36 },
    melody: {
      instrument: 'bell',
      patterns: [
        [0, 0.5, 1, 1.5, 4, 4.5, 5, 10, 10.5, 11],
        [2, 2.5, 3, 8, 8.5, 9, 9.5, 14],
        [0, 0.5, 1, 6, 6.5, 7, 12, 12.5, 13, 13.5],
      ],
      low: 72,
      high: 88,
      loudness: 0.3,
    },
  },
  tense: {
    beatsPerMinute: [76, 80, 84],
    keys: [45, 47, 50],
    progressions: ['i i bVI iv', 'i bVI iv v', 'i iv bVI bVI'],
    home: 'i',
    endingBars: 1,
    pad: { low: 52, high: 67, loudness: 0.36, brightness: 0.55 },
    bass: { at: [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5], beats: 0.4, loudness: 0.5 },
    melody: { instrument: 'bell', patterns: [[3, 11], [7], [3, 14.5]], low: 67, high: 79, loudness: 0.5 },
  },
  happy: {
    beatsPerMinute: [100, 104, 108],
    keys: [50, 52, 55],
    progressions: ['I V vi IV', 'I IV I V', 'I vi IV V', 'IV I ii V'],
    home: 'I',
    endingBars: 2,
    pad: { low: 55, high: 71, loudness: 0.17, brightness: 0.7 },
    bass: { at: [0, 2, 3.5], beats: 0.9, loudness: 0.45 },
    melody: {
      instrument: 'pluck',
      patterns: [
        [0, 1, 1.5, 2.5, 4, 5.5, 6, 8, 9, 9.5, 10.5, 12, 13, 14],
        [0.5, 1.5, 2, 3.5, 4.5, 6, 8.5, 9.5, 10, 11.5, 12.5, 14, 15],
        [0, 1.5, 3, 4, 5.5, 7, 8, 9.5, 11, 12, 13.5],
      ],
      low: 67,
      high: 83,
      loudness: 0.75,
    },
  },
} as const satisfies { [mood: string]: MoodStyle };

/** The name of a mood. */
export type MoodName = keyof typeof MOOD_STYLES;
