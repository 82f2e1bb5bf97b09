import { BEATS_PER_BAR, type MoodStyle } from '../moods';
import type { Chord } from './chord';
import type { Note } from './note';
import { voicings } from './voicing';

/** Held chords, one a bar; a tone that the next chord has too, in the same place, is held on. */
export function writePad(chords: readonly Chord[], key: number, { pad }: MoodStyle): Note[] {
  const notes: Note[] = [];
  for (const [bar, pitches] of voicings(chords, key, pad.low, pad.high).entries()) {
    const startBeat = bar * BEATS_PER_BAR;
    for (const [voice, pitch] of pitches.entries()) {
      const held = notes.find((note) => note.pitch === pitch && note.startBeat + note.beats === startBeat);
      if (held) held.beats += BEATS_PER_BAR;
      else {
        const pan = 0.35 * (voice - 1);
        notes.push({ instrument: 'pad', pitch, startBeat, beats: BEATS_PER_BAR, loudness: pad.loudness, pan });
      }
    }
  }
  return notes;
}
