import { BARS_PER_PHRASE, BEATS_PER_BAR, type MoodStyle } from '../moods';
import type { Random } from '../random';
import { isToneOf, tonesOf, type Chord } from './chord';
import type { Note } from './note';

/** A bell rings so long, unless a chord comes to which it does not belong. */
const LONGEST_BEATS = 6;

/** Bells or plucks, sparse at first: tones of the chords, each near to the one before. */
export function writeMelody(chords: readonly Chord[], key: number, { melody }: MoodStyle, random: Random): Note[] {
  const { instrument, patterns, low, high, loudness } = melody;
  const notes: Note[] = [];
  let before = Math.round((low + high) / 2);
  for (let phrase = 0; phrase * BARS_PER_PHRASE < chords.length; phrase++) {
    const pattern = random.pick(patterns);
    for (const beat of pattern) {
      // Every second phrase leaves some out, so that the voice is not always accompanied.
      if (phrase % 2 === 0 && random.next() < 0.4) continue;
      const startBeat = phrase * BARS_PER_PHRASE * BEATS_PER_BAR + beat;
      const bar = Math.floor(startBeat / BEATS_PER_BAR);
      const chord = chords[bar];
      if (!chord) continue;
      const near = tonesOf(chord, key, low, high).filter((pitch) => pitch !== before && Math.abs(pitch - before) <= 9);
      const [first = before, ...others] = near;
      const pitch = random.pick([first, ...others]);
      notes.push({
        instrument,
        pitch,
        startBeat,
        beats: Math.min(LONGEST_BEATS, belongsUntil(chords, key, pitch, bar) - startBeat),
        loudness: loudness * (0.75 + 0.25 * random.next()),
        pan: 0.6 * (2 * random.next() - 1),
      });
      before = pitch;
    }
  }
  return notes;
}

/** The beat at which a chord begins that the pitch is no tone of; the end, when none does. */
function belongsUntil(chords: readonly Chord[], key: number, pitch: number, bar: number): number {
  const ends = chords.findIndex((chord, index) => index > bar && !isToneOf(chord, key, pitch));
  return (ends < 0 ? chords.length : ends) * BEATS_PER_BAR;
}
