import { BEATS_PER_BAR, type MoodStyle } from '../moods';
import type { Chord } from './chord';
import type { Note } from './note';

/** Below this a small loudspeaker plays nothing. */
const LOWEST = 36;

/** The root of each chord, low, in the rhythm of the mood. */
export function writeBass(chords: readonly Chord[], key: number, { bass }: MoodStyle): Note[] {
  return chords.flatMap(({ root }, bar) =>
    bass.at.map((beat, index): Note => {
      const pitch = LOWEST + ((key + root) % 12);
      const loudness = bass.loudness * (index === 0 ? 1 : 0.7);
      // Never into the next bar, which has another chord.
      const beats = Math.min(bass.beats, BEATS_PER_BAR - beat);
      return { instrument: 'bass', pitch, startBeat: bar * BEATS_PER_BAR + beat, beats, loudness, pan: 0 };
    }),
  );
}
