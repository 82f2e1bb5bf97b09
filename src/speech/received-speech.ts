import { SAMPLES_PER_SECOND } from '../domain/film/narration';
import { FRAME_MS, loudnessFrames, silenceLevel } from './loudness-frames';
import { receivedWav, type Sound } from './received-wav';
import { resampled } from './resampled';
import { spokenCharacters, spokenLength } from '../domain/text/spoken/spoken-length';
import { UnusableSpeechError } from './unusable-speech';

/** Voices say 12 to 18 characters a second. Faster than this, words are missing; slower, the voice babbles. */
const SLOWEST_PER_SECOND = 8;
const FASTEST_PER_SECOND = 25;
/** Added to the limit, because a single word may be spoken slowly. */
const SLACK_MS = 2_000;

/** Speech whose loudest piece is below this (-50 dB of full scale) cannot be heard. */
const AUDIBLE = 100;
/** How much silence is kept at either end, because soft consonants and echo are quieter than the level of silence. */
const MARGIN_MS = 40;
const FADE_MS = 10;

/**
 * The speech in a vendor's WAV file, at 48 kHz and without the silence around it. Throws an `UnusableSpeechError` when it is
 * incomplete, silent, or much shorter or longer than `text` takes to say.
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
  const shortestMs = (spokenCharacters(text) * 1000) / FASTEST_PER_SECOND;
  const longestMs = (spokenLength(text) * 1000) / SLOWEST_PER_SECOND + SLACK_MS;
  if (durationMs >= shortestMs && durationMs <= longestMs) return;
  throw new UnusableSpeechError(
    `speech of ${seconds(durationMs)}, where this text takes ${seconds(shortestMs)} to ${seconds(longestMs)}: ` +
      (durationMs < shortestMs ? 'words are missing' : 'it babbles'),
  );
}

/** Fades both ends to zero, so that there is no click where speech is joined. */
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
