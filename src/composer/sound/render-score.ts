import type { Note, Score } from '../score/note';
import { SAMPLES_PER_SECOND } from '../score/write-score';
import { addNote, type Stereo } from './add-note';
import { addRoom } from './room';
import { timbreOf } from './timbres';

/** A piece as sound: `bodySamples` that can be repeated, then the ending. */
export interface RenderedPiece extends Stereo {
  bodySamples: number;
}

/** The last notes and the room are inaudible after so long. */
const TAIL_SAMPLES = 4 * SAMPLES_PER_SECOND;

/** The ending rings so long, and then fades to nothing. */
const FADE_SAMPLES = 0.9 * SAMPLES_PER_SECOND;

/** The loudest sample. */
const PEAK = 0.5;

/**
 * Plays a score. What rings after the body's last bar is heard in its first bar too, and in the ending: the body follows on
 * itself, and the ending on the body, as if played in one. `brightness` is the pad's, from 0 to 1.
 */
export function renderScore(score: Score, brightness: number): RenderedPiece {
  const { samplesPerBeat, beatsPerBar } = score;
  const bodySamples = score.bars * beatsPerBar * samplesPerBeat;
  const endingSamples = score.endingBars * beatsPerBar * samplesPerBeat;
  const play = (notes: readonly Note[], samples: number): Stereo => {
    const sound = { left: new Float32Array(samples), right: new Float32Array(samples) };
    for (const note of notes) addNote(sound, note, timbreOf(note.instrument, brightness), samplesPerBeat);
    addRoom(sound);
    return sound;
  };
  const body = play(score.body, bodySamples + TAIL_SAMPLES);
  const ending = play(score.ending, endingSamples);
  const channel = (side: keyof Stereo) => joined(body[side], ending[side], bodySamples);
  const piece = { left: channel('left'), right: channel('right') };
  scale(piece);
  return { ...piece, bodySamples };
}

function joined(body: Float32Array, ending: Float32Array, bodySamples: number): Float32Array {
  const tail = body.subarray(bodySamples);
  const whole = new Float32Array(bodySamples + ending.length);
  whole.set(body.subarray(0, bodySamples));
  whole.set(ending, bodySamples);
  for (let at = 0; at < tail.length; at++) {
    // A body may be shorter than what rings after it.
    whole[at % bodySamples]! += tail[at]!;
    if (bodySamples + at < whole.length) whole[bodySamples + at]! += tail[at]!;
  }
  const fadeFrom = whole.length - FADE_SAMPLES;
  for (let at = fadeFrom; at < whole.length; at++) {
    whole[at]! *= 0.5 + 0.5 * Math.cos((Math.PI * (at + 1 - fadeFrom)) / FADE_SAMPLES);
  }
  return whole;
}

/** One gain for all of it, so that the parts still fit. */
function scale({ left, right }: Stereo): void {
  const highest = Math.max(highestOf(left), highestOf(right));
  const gain = highest > 0 ? PEAK / highest : 0;
  for (const channel of [left, right]) for (let at = 0; at < channel.length; at++) channel[at]! *= gain;
}

function highestOf(channel: Float32Array): number {
  let highest = 0;
  for (const sample of channel) highest = Math.max(highest, Math.abs(sample));
  return highest;
}
