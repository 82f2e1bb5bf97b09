import { BARS_PER_PHRASE, BEATS_PER_BAR, MOOD_STYLES, type MoodName, type MoodStyle } from '../moods';
import { createRandom } from '../random';
import { chordsOf, type Chord } from './chord';
import type { Score } from './note';
import { writeBass } from './write-bass';
import { writeEnding } from './write-ending';
import { writeMelody } from './write-melody';
import { writePad } from './write-pad';

/** Of all sound here. */
export const SAMPLES_PER_SECOND = 48_000;

/**
 * Writes a piece of music. Only tones of the chord of the moment sound, and the chords are triads: no two notes at the same time are
 * a second, a seventh or a tritone apart.
 */
export function writeScore(mood: MoodName, seed: number, bars: number): Score {
  const style: MoodStyle = MOOD_STYLES[mood];
  const random = createRandom(mood, seed);
  const beatsPerMinute = random.pick(style.beatsPerMinute);
  const key = random.pick(style.keys);
  const first = random.pick(style.progressions);
  const [other, ...others] = style.progressions.filter((progression) => progression !== first);
  const second = random.pick([other ?? first, ...others]);
  const chords = chordsOfBars([chordsOf(first), chordsOf(second)], bars);
  return {
    samplesPerBeat: Math.round((SAMPLES_PER_SECOND * 60) / beatsPerMinute),
    beatsPerBar: BEATS_PER_BAR,
    bars,
    body: [
      ...writePad(chords, key, style),
      ...writeBass(chords, key, style),
      ...writeMelody(chords, key, style, random),
    ],
    endingBars: style.endingBars,
    ending: writeEnding(key, style),
  };
}

/** Two phrases of the first, then two of the second, and so on. */
function chordsOfBars(progressions: readonly Chord[][], bars: number): Chord[] {
  return Array.from({ length: bars }, (_, bar) => {
    const phrase = Math.floor(bar / BARS_PER_PHRASE);
    const progression = progressions[Math.floor(phrase / 2) % 2] ?? [];
    return progression[bar % progression.length] as Chord;
  });
}
