import { LoudnessMeter } from '../domain/sound/loudness';
import { betweenOthers, withoutPause, type WorkInPieces } from './work-in-pieces';

/** As loud as the offline voices are: so a scene of theirs does not stand out either. */
const TARGET_LUFS = -20;
/** From here on peaks are rounded off, and none reaches full scale: a single knock must not keep all the words soft. */
const KNEE = 26_000;
const CEILING = 32_000;
const FULL_SCALE = 32_768;
/** After so many samples, some 5 ms of work, others get their turn. */
const PIECE = 24_000;
/** A sound shorter than 400 ms has no loudness by itself: it is measured as if it went on so long. */
const LEAST_SAMPLES = 48_000;

/**
 * The same speech at 48 kHz, as loud as any other speech that was levelled: chunks and scenes of a voice that come at different
 * levels sound like one. Peaks that would not fit are rounded off.
 */
export async function levelled(samples: Int16Array): Promise<Int16Array> {
  return betweenOthers(levelledPieces(samples));
}

/** The same at once, for those who have a thread of their own. */
export function levelledAtOnce(samples: Int16Array): Int16Array {
  return withoutPause(levelledPieces(samples));
}

function* levelledPieces(samples: Int16Array): WorkInPieces<Int16Array> {
  if (samples.length === 0) return samples;
  const meter = new LoudnessMeter(1);
  for (let measured = 0; measured < Math.max(samples.length, LEAST_SAMPLES);) {
    for (let start = 0; start < samples.length; start += PIECE) {
      if (start > 0) yield;
      const piece = new Float32Array(Math.min(PIECE, samples.length - start));
      for (let at = 0; at < piece.length; at++) piece[at] = samples[start + at]! / FULL_SCALE;
      meter.add([piece]);
    }
    measured += samples.length;
  }
  const lufs = meter.integratedLufs();
  // What nobody hears has no loudness.
  if (lufs === -Infinity) return samples;
  const gain = 10 ** ((TARGET_LUFS - lufs) / 20);
  const result = new Int16Array(samples.length);
  for (let at = 0; at < samples.length; at++) result[at] = rounded(samples[at]! * gain);
  return result;
}

function rounded(sample: number): number {
  const over = Math.abs(sample) - KNEE;
  if (over <= 0) return Math.round(sample);
  const room = CEILING - KNEE;
  return Math.round(Math.sign(sample) * (KNEE + room * Math.tanh(over / room)));
}
