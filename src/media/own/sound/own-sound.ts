import { closeSync, openSync, writeSync } from 'node:fs';
import { SAMPLES_PER_SECOND } from '../../../domain/film/narration';
import { resampledAtOnce } from '../../../speech/resampled';
import { wavHeader } from '../../sound/wav';
import { OwnMediaError } from '../own-media-error';
import { readOwnWav, type OwnWav } from './own-wav';

/** A person's WAV file, and the file to make of it; both by their paths. */
export interface OwnSoundWork {
  file: string;
  output: string;
  /** As much of it must be heard; a second when missing. */
  shortestSeconds?: number;
}

/** What was made of it, in samples of each channel, and how loud its loudest sample was before, full scale being 32768. */
export interface OwnSound {
  samples: number;
  peak: number;
}

/** Of the loudest sample; what is quieter before the first sound and after the last is left away. */
const SILENCE = 1 / 1000;

/** The loudest sample of what is made: 1 dB below full scale, for what the filter adds. How loud it is heard the mix decides. */
const PEAK = 32_768 * 10 ** (-1 / 20);

/** In seconds: what is converted at a time, and what is read before and after it, because a filter looks around. */
const PIECE = 10;
const AROUND = 1;

/**
 * Writes the sound of a WAV file as one that a film can be mixed with: 16-bit stereo at 48 kHz, without silence before and after it.
 * Keeps its thread busy: some seconds for ten minutes of music. Throws an `OwnMediaError` when there is too little in it, and as
 * `readOwnWav` does.
 */
export function* ownSound({ file, output, shortestSeconds = 1 }: OwnSoundWork): Generator<OwnSound> {
  const wav = readOwnWav(file);
  const { first, end, peak } = heardIn(wav);
  const samples = Math.floor(((end - first) * SAMPLES_PER_SECOND) / wav.samplesPerSecond);
  if (samples < shortestSeconds * SAMPLES_PER_SECOND) {
    const least = shortestSeconds === 1 ? 'a second' : `${shortestSeconds} s`;
    throw new OwnMediaError(`has less than ${least} of sound: bring one that is longer`);
  }
  const written = openSync(output, 'wx');
  try {
    writeSync(written, wavHeader(2 * samples, 2));
    const { samplesPerSecond } = wav;
    for (let from = first; from < end; from += PIECE * samplesPerSecond) {
      const piece = stereoPiece(wav, { from, end: Math.min(from + PIECE * samplesPerSecond, end) }, PEAK / peak);
      const left = samples - ((from - first) / samplesPerSecond) * SAMPLES_PER_SECOND;
      writeSync(written, new Uint8Array(piece.buffer, 0, Math.min(piece.byteLength, 4 * left)));
    }
  } finally {
    closeSync(written);
  }
  yield { samples, peak };
}

/** From the first sample that is heard to the end of the last one, and how loud the loudest is. */
function heardIn({ length, channels, sampleAt }: OwnWav): { first: number; end: number; peak: number } {
  let peak = 0;
  const loudness = (index: number) => {
    let loudest = 0;
    for (let channel = 0; channel < channels; channel++) {
      loudest = Math.max(loudest, Math.abs(sampleAt(index, channel)));
    }
    return loudest;
  };
  for (let index = 0; index < length; index++) {
    const here = loudness(index);
    if (!Number.isFinite(here)) throw new OwnMediaError('has samples that are no numbers: save it anew');
    if (here > peak) peak = here;
  }
  if (peak === 0) throw new OwnMediaError('is silent from beginning to end: bring another');
  let [first, end] = [0, length];
  while (loudness(first) < peak * SILENCE) first++;
  while (loudness(end - 1) < peak * SILENCE) end--;
  return { first, end, peak };
}

/** A piece at 48 kHz, left and right in turn. A whole number of seconds lies before it, so the next one goes on where it ends. */
function stereoPiece(wav: OwnWav, { from, end }: { from: number; end: number }, gain: number): Int16Array {
  const { samplesPerSecond, channels, length, sampleAt } = wav;
  const before = Math.min(from, AROUND * samplesPerSecond);
  const around = before - (before % samplesPerSecond);
  const after = Math.min(length, end + AROUND * samplesPerSecond);
  const skipped = (around / samplesPerSecond) * SAMPLES_PER_SECOND;
  const count = Math.ceil(((end - from) * SAMPLES_PER_SECOND) / samplesPerSecond);
  const both = new Int16Array(2 * count);
  for (let side = 0; side < 2; side++) {
    if (side === 1 && channels === 1) {
      for (let at = 0; at < count; at++) both[2 * at + 1] = both[2 * at]!;
      continue;
    }
    const source = Float32Array.from({ length: after - from + around }, (_, at) => {
      return sampleAt(from - around + at, side) * gain;
    });
    const sound = resampledAtOnce(source, samplesPerSecond).subarray(skipped, skipped + count);
    for (let at = 0; at < sound.length; at++) both[2 * at + side] = sound[at]!;
  }
  return both;
}
