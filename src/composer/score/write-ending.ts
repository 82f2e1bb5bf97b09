import { BEATS_PER_BAR, type MoodStyle } from '../moods';
import { chordsOf, tonesOf } from './chord';
import type { Note } from './note';
import { writePad } from './write-pad';

/** Between the tones of the last chord, which come one after another. */
const BEATS_APART = 0.5;

/** The last chord: it begins with the first beat after the body and rings until the end, with a few tones rising above it. */
export function writeEnding(key: number, style: MoodStyle): Note[] {
  const [home] = chordsOf(style.home);
  if (!home) return [];
  const beats = style.endingBars * BEATS_PER_BAR;
  const { instrument, low, high, loudness } = style.melody;
  const rising = tonesOf(home, key, low, high).slice(0, 4);
  return [
    ...writePad(
      Array.from({ length: style.endingBars }, () => home),
      key,
      style,
    ),
    {
      instrument: 'bass',
      pitch: 36 + (key % 12),
      startBeat: 0,
      beats,
      loudness: style.bass.loudness,
      pan: 0,
    },
    ...rising.map((pitch, index): Note => {
      const startBeat = index * BEATS_APART;
      return { instrument, pitch, startBeat, beats: beats - startBeat, loudness, pan: 0.25 * (index - 1.5) };
    }),
  ];
}
