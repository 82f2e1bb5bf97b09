import { joinedSpeech } from '../../domain/film/sound/joined-speech';
import { endingAs, joinParts } from '../../domain/text/part';
import { canBeSpoken } from '../../domain/text/signs';
import { splitBreaths, type Breath } from '../../speech/breaths/breath';
import { SpeechTrack } from '../../speech/breaths/speech-track';
import { levelled } from '../../speech/levelled';
import { receivedWordTimes } from '../../speech/received-word-times';
import { resampled } from '../../speech/resampled';
import { receivedWav } from '../../speech/wav/received-wav';
import type { NarrationRequest, Narrator } from '../narrator';
import { ProviderError } from '../provider-error';
import { saidWords, sentText } from '../../speech/said-words';
import { espeakLanguage } from './languages';
import { espeakVersion, runEspeak } from './run-espeak';
import { ESPEAK, timbreProblem, VARIANTS } from './timbres';

const WORDS_PER_MINUTE = 160;
/** From 80 on espeak-ng obeys. */
const LEAST_WORDS_PER_MINUTE = 80;

/** espeak-ng, where a person has it: called for each sentence, as a program of its own, and nothing is sent anywhere. */
export function createEspeakNarrator(path: string): Narrator {
  return {
    provider: ESPEAK,
    model: ESPEAK,
    version: '1',
    probe: async (signal) => `espeak-ng ${await espeakVersion(path, signal)}: ${path}`,
    // Another release speaks otherwise.
    settingsFor: async (_voice, signal) => ({ espeak: await espeakVersion(path, signal) }),
    async speak(request, signal) {
      signal.throwIfAborted();
      const problem = timbreProblem(request.voice, request.language);
      if (problem) throw new ProviderError('change', problem);
      const breaths = splitBreaths(request.text);
      if (!breaths.some((breath) => canBeSpoken(inputOf(breath, request)))) throw nothingToSay();
      const parts = [];
      for (const breath of breaths) parts.push(await speakBreath(breath, path, request, signal));
      const { samples, wordTimes } = joinedSpeech(parts);
      if (samples.length === 0) throw nothingToSay();
      return { samples: await levelled(samples), wordTimes };
    },
  };
}

function inputOf({ words }: Breath, { language, pronunciations }: NarrationRequest): string {
  return sentText(saidWords(joinParts(words), language, pronunciations));
}

async function speakBreath({ words, pauseMs }: Breath, path: string, request: NarrationRequest, signal: AbortSignal) {
  const { language, voice, speed = 1, pronunciations } = request;
  const said = saidWords(joinParts(words), language, pronunciations);
  const samples = await spokenSamples(sentText(said), path, { language, voice, speed }, signal);
  const wordTimes = endingAs(receivedWordTimes(said, samples), words.at(-1)!);
  return { samples, wordTimes, pauseMs: samples.length === 0 ? 0 : pauseMs / speed };
}

/** What is heard of a sentence at 48 kHz; nothing where it has nothing to say. */
async function spokenSamples(
  text: string,
  path: string,
  { language, voice, speed }: { language: string; voice: string; speed: number },
  signal: AbortSignal,
): Promise<Int16Array> {
  if (!canBeSpoken(text)) return new Int16Array(0);
  const wordsPerMinute = Math.max(LEAST_WORDS_PER_MINUTE, Math.round(WORDS_PER_MINUTE * speed));
  const name = `${espeakLanguage(language)}${VARIANTS[voice] ?? ''}`;
  const sound = receivedWav(await runEspeak(path, { text, voice: name, wordsPerMinute }, signal));
  const track = new SpeechTrack(sound.samplesPerSecond);
  track.append(Int16Array.from(sound.samples, (each) => Math.round(each)));
  return resampled(track.samples(), sound.samplesPerSecond);
}

function nothingToSay(): ProviderError {
  return new ProviderError(
    'change',
    'The text should have at least one word or number that can be spoken, but has none. Change the text, or leave the scene out.',
  );
}
