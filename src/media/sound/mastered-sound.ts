import { type ClipSound, filmSound } from './film-sound';
import { limitPeaks } from './limiter';
import { LoudnessMeter } from '../../domain/sound/loudness';

/** Stereo, with the same sound in both speakers. */
export const SPEAKERS = 2;

/** The usual loudness on phones and on the large video sites. */
const TARGET_LUFS = -16;

/** -1.5 dBTP, because encoding makes peaks a little higher. */
const CEILING = 10 ** (-1.5 / 20);

/** The most that a sound is amplified, because in an almost silent one this would be noise. */
const HIGHEST_GAIN_DB = 30;

/**
 * The film's sound at -16 LUFS and at most -1.5 dBTP, one piece for each clip: 32-bit little-endian stereo at 48 kHz.
 * The narrations are read three times: to measure, to measure again what limiting has made quieter, and to mix. Before the first
 * piece comes, which can take seconds, the work can only be ended by the signal.
 */
export async function* masteredSound(clips: readonly ClipSound[], signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  let gainDb = 0;
  for (let pass = 0; pass < 2; pass++) {
    gainDb = Math.min(HIGHEST_GAIN_DB, gainDb + TARGET_LUFS - (await loudnessOf(clips, gainDb, pass > 0, signal)));
  }
  for await (const sound of filmSound(clips)) yield stereoBytes(limitPeaks(amplified(sound, gainDb), CEILING));
}

async function loudnessOf(
  clips: readonly ClipSound[],
  gainDb: number,
  limited: boolean,
  signal?: AbortSignal,
): Promise<number> {
  const meter = new LoudnessMeter(SPEAKERS);
  for await (const sound of filmSound(clips)) {
    signal?.throwIfAborted();
    meter.add(limited ? limitPeaks(amplified(sound, gainDb), CEILING) : sound);
  }
  return meter.integratedLufs();
}

function amplified(sound: Float32Array, gainDb: number): Float32Array {
  const gain = 10 ** (gainDb / 20);
  const louder = new Float32Array(sound.length);
  for (let at = 0; at < sound.length; at++) louder[at] = sound[at]! * gain;
  return louder;
}

/** In this machine's byte order, which is little-endian on every platform that Node and ffmpeg are packaged for. */
function stereoBytes(sound: Float32Array): Uint8Array {
  const stereo = new Float32Array(sound.length * SPEAKERS);
  for (let at = 0; at < stereo.length; at++) stereo[at] = sound[Math.floor(at / SPEAKERS)]!;
  return new Uint8Array(stereo.buffer);
}
