/** A major or minor triad: its root in semitones above the key note, and its third above the root. No other chord is used. */
export interface Chord {
  root: number;
  third: 3 | 4;
}

const SCALE: { [numeral: string]: number } = {
  i: 0,
  ii: 2,
  iii: 4,
  iv: 5,
  v: 7,
  vi: 9,
  bii: 1,
  biii: 3,
  bvi: 8,
  bvii: 10,
};

/** Reads Roman numerals such as "I vi bVI V": large ones are major, small ones minor, b is a semitone lower. */
export function chordsOf(numerals: string): Chord[] {
  return numerals.split(' ').map((numeral) => {
    const root = SCALE[numeral.toLowerCase()];
    if (root === undefined) throw new Error(`There is no chord ${numeral}.`);
    const degree = numeral.replace(/^b/, '');
    return { root, third: degree === degree.toUpperCase() ? 4 : 3 };
  });
}

/** All pitches of a chord from `low` to `high`; `key` is the pitch of the key note. */
export function tonesOf({ root, third }: Chord, key: number, low: number, high: number): number[] {
  const tones: number[] = [];
  for (let pitch = low; pitch <= high; pitch++) if (isToneOf({ root, third }, key, pitch)) tones.push(pitch);
  return tones;
}

/** Whether a pitch is a tone of a chord. */
export function isToneOf({ root, third }: Chord, key: number, pitch: number): boolean {
  const above = (((pitch - key - root) % 12) + 12) % 12;
  return above === 0 || above === third || above === 7;
}
