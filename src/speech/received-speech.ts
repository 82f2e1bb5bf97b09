import { SAMPLES_PER_SECOND } from '../domain/film/narration';
import { FRAME_MS, loudnessFrames, silenceLevel } from './loudness-frames';
import { receivedWav, type Sound } from './received-wav';
import { resampled } from './resampled';
import { spokenLength } from './spoken-length';
import { UnusableSpeechError } from './unusable-speech';

/** Voices say 12 to 18 characters a second; past these limits something is missing, or was babbled. */
const SLOWEST_PER_SECOND = 8;
const FASTEST_PER_SECOND = 25;
/** A single word may be drawn out, and hardly has pauses. */
const SLACK_MS = 2_000;

/** Speech whose loudest piece is below this (-50 dB of full scale) cannot be heard. */
const AUDIBLE = 100;
/** What is kept of the silence at either end: soft consonants and the room's echo are below the level of silence. */
const MARGIN_MS = 40;
const FADE_MS = 10;

/**
 * The speech in a WAV file that came from a vendor, at 48 kHz, without the silence around it, once it is known to be whole,
 * to be heard, and about as long as `text` takes to say. Throws an `UnusableSpeechError`.
 */
export async function receivedSpeech(bytes: Uint8Array, text: string): Promise<Int16Array> {
  const sound = receivedWav(bytes);
  const { samples, samplesPerSecond } = trimmed(sound);
  checkLength((samples.length * 1000) / samplesPerSecond, text);
  const speech = await resampled(samples, samplesPerSecond);
  fadeEnds(speech);
  return speech;
}

function trimmed({ samples, samplesPerSecond }: Sound): Sound {
  const frames = loudnessFrames(samples, samplesPerSecond);
  const level = silenceLevel(frames);
  if (frames.every((frame) => frame < AUDIBLE))
    throw new UnusableSpeechError(`${seconds(frames.length * FRAME_MS)} of silence`);
  const isHeard = (frame: number) => frame > level;
  const firstMs = frames.findIndex(isHeard) * FRAME_MS - MARGIN_MS;
  const lastMs = (frames.findLastIndex(isHeard) + 1) * FRAME_MS + MARGIN_MS;
  const at = (timeMs: number) => Math.max(0, Math.round((timeMs * samplesPerSecond) / 1000));
  return { samples: samples.subarray(at(firstMs), at(lastMs)), samplesPerSecond };
}

function checkLength(durationMs: number, text: string): void {
  const shortestMs = (Array.from(text).length * 1000) / FASTEST_PER_SECOND;
  const longestMs = (spokenLength(text) * 1000) / SLOWEST_PER_SECOND + SLACK_MS;
  if (durationMs >= shortestMs && durationMs <= longestMs) return;
  throw new UnusableSpeechError(
    `speech of ${seconds(durationMs)}, where this text takes ${seconds(shortestMs)} to ${seconds(longestMs)}: ` +
      (durationMs < shortestMs ? 'words are missing' : 'it babbles'),
  );
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

function seconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(1)} s`;
}
