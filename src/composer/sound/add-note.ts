import type { Note } from '../score/note';
import { SAMPLES_PER_SECOND } from '../score/write-score';
import type { Timbre } from './timbres';

/** Both channels of a sound, equally long; full scale is 1. */
export interface Stereo {
  left: Float32Array;
  right: Float32Array;
}

const MINUS_60_DB = Math.log(0.001);

/** Turns of the circle between the partials' beginnings, so that they do not all begin together. */
const PHASE_STEP = 0.382;

/** Adds a note to a sound. Sounds that are added one after another, or apart and then together, are the same. */
export function addNote(into: Stereo, note: Note, timbre: Timbre, samplesPerBeat: number): void {
  const start = Math.round(note.startBeat * samplesPerBeat);
  const envelope = envelopeOf(note.beats * samplesPerBeat, timbre);
  const frequency = 440 * 2 ** ((note.pitch - 69) / 12);
  const { detuneCents } = timbre;
  const players = detuneCents === 0 ? [{ cents: 0, pan: note.pan }] : pairOf(detuneCents, note.pan);
  for (const [player, { cents, pan }] of players.entries()) {
    const loudness = note.loudness / players.length;
    const angle = ((pan + 1) * Math.PI) / 4;
    for (const [index, { ratio, level, fallSeconds }] of timbre.partials.entries()) {
      const turns = (frequency * ratio * 2 ** (cents / 1200)) / SAMPLES_PER_SECOND;
      if (turns >= 0.5) continue;
      const phase = PHASE_STEP * (index + 0.5 * player) * (fallSeconds === undefined ? 1 : 0);
      const fall = fallSeconds === undefined ? 1 : Math.exp(MINUS_60_DB / (fallSeconds * SAMPLES_PER_SECOND));
      addPartial(into, start, envelope, { turns, phase, fall, level: loudness * level, angle });
    }
  }
}

function pairOf(cents: number, pan: number) {
  return [
    { cents: -cents / 2, pan: Math.max(-1, pan - 0.5) },
    { cents: cents / 2, pan: Math.min(1, pan + 0.5) },
  ];
}

interface PartialTone {
  /** Of the circle, for each sample and at the beginning. */
  turns: number;
  phase: number;
  /** What is left of it after each sample. */
  fall: number;
  level: number;
  /** 0 is left, a quarter of the circle is right. */
  angle: number;
}

/** Each sample of a sine follows from the two before it. */
function addPartial({ left, right }: Stereo, start: number, envelope: Float32Array, tone: PartialTone): void {
  const step = 2 * Math.PI * tone.turns;
  const begin = 2 * Math.PI * tone.phase;
  const factor = 2 * Math.cos(step);
  let before = Math.sin(begin - step);
  let now = Math.sin(begin);
  let level = tone.level;
  const [toLeft, toRight] = [Math.cos(tone.angle), Math.sin(tone.angle)];
  const samples = Math.min(envelope.length, left.length - start);
  for (let at = 0; at < samples; at++) {
    const sample = now * level * envelope[at]!;
    left[start + at]! += sample * toLeft;
    right[start + at]! += sample * toRight;
    const next = factor * now - before;
    before = now;
    now = next;
    level *= tone.fall;
  }
}

/** Rises and falls along a cosine, so that nothing clicks. The release comes after the note's own length. */
function envelopeOf(length: number, { attackSeconds, releaseSeconds }: Timbre): Float32Array {
  const attack = Math.min(attackSeconds * SAMPLES_PER_SECOND, length);
  const release = releaseSeconds * SAMPLES_PER_SECOND;
  return Float32Array.from({ length: Math.round(length + release) }, (_, at) => {
    return smooth(at / attack) * smooth((length + release - at) / release);
  });
}

function smooth(position: number): number {
  return position >= 1 ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * Math.max(0, position));
}
