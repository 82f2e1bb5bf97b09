import { primaryLanguage } from '../../domain/language';
import type { NarrationRequest, Narrator } from '../narrator';
import { ProviderError } from '../provider-error';
import { askAnyway } from '../vendor-answer';
import { atSpeed } from '../../speech/at-speed';
import { receivedSpeech } from '../../speech/received-speech';
import { receivedWordTimes } from '../../speech/received-word-times';
import { canBeSpoken } from '../../domain/text/signs';
import { spokenLength } from '../../domain/text/spoken/spoken-length';
import { UnusableSpeechError } from '../../speech/unusable-speech';
import { UsualPaces } from '../../speech/usual-pace';
import { askedBefore } from './asked-before';
import { chunksOf, LONGEST_CHUNK } from '../spoken/chunks';
import { languageProblem } from './language-problem';
import type { ChatterboxOptions } from './options';
import { saidWords, sentText } from '../spoken/said-words';
import { spokenAnswer } from '../spoken/spoken-answer';
import { askForSpeech } from './server/ask-for-speech';
import { checkServers } from './server/check-servers';
import { probeServers } from './server/probe-servers';
import { ServerPool } from './server/server-pool';
import type { SpeechServer } from './server/speech-server';
import { voiceSettings } from './voice-settings';

/**
 * Chatterbox on one or more servers: one request for each chunk, one at a time at each server, and each answer checked.
 * `nowMs` is the clock by which failing servers rest.
 */
export function createChatterboxNarrator(options: ChatterboxOptions, nowMs: () => number = Date.now): Narrator {
  const { model } = options;
  const pool = new ServerPool(options.urls, nowMs);
  const paces = new UsualPaces();
  const settingsFor = (voice: string, signal: AbortSignal) => voiceSettings(pool, voice, options, signal);

  return {
    provider: 'chatterbox',
    model,
    version: '2',
    chunksOf,
    settingsFor,
    probe: (signal) => probeServers(pool, signal),
    check: ({ voice, language }, signal) => checkServers(pool, voice, primaryLanguage(language), signal),
    async speak(request, signal, askOnce = askAnyway) {
      signal.throwIfAborted();
      const words = saidWords(request.text, request.language, request.pronunciations);
      const input = sentText(words);
      const { voice } = request;
      const language = primaryLanguage(request.language);
      const settings = await settingsFor(voice, signal);
      const asked = {
        inputs: { text: input, language },
        settings: { voice, ...settings },
        earlier: askedBefore(request, input, settings, options),
      };
      let server: SpeechServer | undefined;
      const { made, ...told } = await askOnce(asked, {
        async ask(endIfKnown) {
          check(request, input, options);
          const bytes = await pool.inTurn(signal, async (turn) => {
            await endIfKnown();
            server = turn;
            return askForSpeech(turn, { input, voice, language }, options, signal);
          });
          return spokenAnswer(bytes, input, options.usdPer1000Characters);
        },
        read: (bytes) =>
          receivedSpeech(bytes, input, paces.of(voice, language)).catch((error: unknown) =>
            throwUnusable(error, server),
          ),
      });
      // Not asked of the server: what it has said is then good for every speed, and is not paid for again.
      const samples = await atSpeed(made, request.speed ?? 1);
      return { samples, wordTimes: receivedWordTimes(words, samples), ...told };
    },
  };
}

function throwUnusable(error: unknown, server: SpeechServer | undefined): never {
  if (!(error instanceof UnusableSpeechError)) throw error;
  if (server) server.isDoubtful = true;
  const who = server ? `The Chatterbox server at ${server.url}` : 'A Chatterbox server';
  const callsSpent = server ? 1 : 0;
  throw error.isFinal
    ? new ProviderError('change', `${who} answered with ${error.message}. Let it send WAV.`, { callsSpent })
    : new ProviderError('spoilt', `${who} answered with ${error.message}. Speaking it again may help.`, { callsSpent });
}

/** Sees that a request makes sense before a server has to do anything for it. */
function check({ language }: NarrationRequest, input: string, { languages }: ChatterboxOptions): void {
  const problem = languageProblem(language, languages);
  if (problem) throw new ProviderError('change', problem);
  if (!canBeSpoken(input)) {
    throw new ProviderError(
      'change',
      'The text should have at least one word or number that can be spoken, but has none. Change the text, or leave the scene out.',
    );
  }
  if (spokenLength(input) > LONGEST_CHUNK) {
    throw new ProviderError(
      'change',
      `What Chatterbox speaks at once should be no longer than ${LONGEST_CHUNK} characters, but it is ${spokenLength(input)}. ` +
        'Divide the text.',
    );
  }
}
