import { loudnessFrames, silenceLevel, FRAME_MS } from '../../src/speech/loudness-frames';
import { receivedSpeech } from '../../src/speech/received-speech';
import { receivedWordTimes } from '../../src/speech/received-word-times';
import { spokenClauses } from '../../src/speech/spoken-clauses';
import { receivedWav } from '../../src/speech/wav/received-wav';
import { wordsWithin } from '../../src/speech/words-over';

/** What `receivedSpeech` keeps of the silence before the first word. */
const KEPT_MS = 40;

/** When each word of a text begins in speech that came as a WAV file without word times, counted from the start of that file. */
export async function receivedStarts(wav: Uint8Array, text: string): Promise<number[]> {
  const words = text.split(' ').map((word) => ({ text: word, said: word }));
  const times = receivedWordTimes(words, await receivedSpeech(wav, text));
  const { samples, samplesPerSecond } = receivedWav(wav);
  const frames = loudnessFrames(samples, samplesPerSecond);
  const { start } = wordsWithin(frames, silenceLevel(frames), spokenClauses(text));
  const cutMs = Math.max(0, start * FRAME_MS - KEPT_MS);
  return times.map(({ startMs }) => startMs + cutMs);
}
