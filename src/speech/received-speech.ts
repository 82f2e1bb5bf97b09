import { setImmediate } from 'node:timers/promises';
import { SAMPLES_PER_SECOND } from '../domain/film/narration';
import { levelled } from './levelled';
import { FRAME_MS, loudnessFrames, silenceLevel } from './loudness-frames';
import { receivedWav, type Sound } from './wav/received-wav';
import { resampled } from './resampled';
import { spokenClauses } from './spoken-clauses';
import { UnusableSpeechError } from './unusable-speech';
import { UsualPace } from './usual-pace';
import { checkWhole } from './whole-speech';
import { wordsWithin } from './words-over';

/** Speech whose loudest piece is below this (-50 dB of full scale) cannot be heard. */
const AUDIBLE = 100;
/** What is kept of the silence at either end: soft consonants and the room's echo are below the level of silence. */
const MARGIN_MS = 40;
const FADE_MS = 10;
/** Half of full scale: room for what resampling overshoots, whatever the scale of the floats that came. */
const PEAK = 16_384;

/**
 * The speech in a WAV file that came from a vendor, at 48 kHz and as loud as all other, without silence, breath and babble
 * around its words, once it is known to be whole, to be heard, and about as long as `text` takes to say; `pace` is that of this
 * voice so far. Throws an `UnusableSpeechError`.
 */
export async function receivedSpeech(bytes: Uint8Array, text: string, pace = new UsualPace()): Promise<Int16Array> {
  // Whoever waited for the answer goes on first, as to ask for the next one.
  await setImmediate();
  const sound = receivedWav(bytes);
  const frames = loudnessFrames(sound.samples, sound.samplesPerSecond);
  if (frames.every((frame) => frame < AUDIBLE)) {
    const durationMs = (sound.samples.length * 1000) / sound.samplesPerSecond;
    throw new UnusableSpeechError(`${(durationMs / 1000).toFixed(1)} s of silence`);
  }
  const level = silenceLevel(frames);
  const { start, end } = wordsWithin(frames, level, spokenClauses(text));
  checkWhole({ frames, level, start, end }, text, pace);
  const speech = await resampled(toPeak(cut(sound, start * FRAME_MS, end * FRAME_MS)), sound.samplesPerSecond);
  fadeEnds(speech);
  return levelled(speech);
}

function cut({ samples, samplesPerSecond }: Sound, startMs: number, endMs: number): Float32Array {
  const at = (timeMs: number) => Math.max(0, Math.round((timeMs * samplesPerSecond) / 1000));
  return samples.subarray(at(startMs - MARGIN_MS), at(endMs + MARGIN_MS));
}

function toPeak(samples: Float32Array): Float32Array {
  let peak = 0;
  for (let at = 0; at < samples.length; at++) peak = Math.max(peak, Math.abs(samples[at]!));
  const louder = new Float32Array(samples.length);
  for (let at = 0; at < louder.length; at++) louder[at] = (samples[at]! * PEAK) / peak;
  return louder;
}

/** Speech begins and ends at nothing, so that it does not click where it is joined. */
function fadeEnds(samples: Int16Array): void {
  const length = Math.min((FADE_MS * SAMPLES_PER_SECOND) / 1000, samples.length / 2);
  for (let index = 0; index < length; index++) {
    const last = samples.length - 1 - index;
    samples[index] = ((samples[index] as number) * index) / length;
    samples[last] = ((samples[last] as number) * index) / length;
  }
}
