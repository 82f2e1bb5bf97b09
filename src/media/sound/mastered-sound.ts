import { type Channels, filmSound } from './film-sound';
import { limitPeaks } from './limiter';
import { loudnessOf, SPEAKERS } from '../../domain/sound/loudness';
import type { SoundWork } from './sound-work';

/** The usual loudness on phones and on the large video sites. */
const TARGET_LUFS = -16;

/** -1.5 dBTP, because encoding makes peaks a little higher. */
const CEILING = 10 ** (-1.5 / 20);

/** The most that a sound is amplified, because in an almost silent one this would be noise. */
const HIGHEST_GAIN_DB = 30;

/**
 * The film's sound at -16 LUFS and at most -1.5 dBTP, one piece for each clip: 32-bit samples at 48 kHz, left and right in turn.
 * The narrations are read three times: to measure, to measure again what limiting has made quieter, and to mix; once more to know
 * how loud music under them may be. It keeps its thread busy: about a second for each minute of the film.
 */
export function* masteredSound(work: SoundWork): Generator<Float32Array> {
  const sound = filmSound(work);
  let gainDb = 0;
  for (let pass = 0; pass < 2; pass++) {
    const lufs = loudnessOf(pass > 0 ? limited(sound(), gainDb) : sound());
    gainDb = Math.min(HIGHEST_GAIN_DB, gainDb + TARGET_LUFS - lufs);
  }
  for (const channels of limited(sound(), gainDb)) yield interleaved(channels);
}

function* limited(pieces: Iterable<Channels>, gainDb: number): Generator<Channels> {
  const gain = 10 ** (gainDb / 20);
  for (const piece of pieces) {
    yield limitPeaks(
      piece.map((samples) => times(samples, gain)),
      CEILING,
    );
  }
}

/** A loop, for a callback for each sample would take three times as long. */
function times(samples: Float32Array, gain: number): Float32Array {
  const louder = new Float32Array(samples.length);
  for (let at = 0; at < louder.length; at++) louder[at] = samples[at]! * gain;
  return louder;
}

/** Two channels in turn, or one twice. */
function interleaved(channels: Channels): Float32Array {
  const [left = new Float32Array(), right = left] = channels;
  const both = new Float32Array(left.length * SPEAKERS);
  for (let at = 0; at < left.length; at++) {
    both[2 * at] = left[at]!;
    both[2 * at + 1] = right[at]!;
  }
  return both;
}
