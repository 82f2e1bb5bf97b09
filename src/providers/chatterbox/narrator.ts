import { primaryLanguage } from '../../domain/language';
import type { NarrationRequest, Narrator } from '../narrator';
import { ProviderError } from '../provider-error';
import { withDeadline } from '../received/deadline';
import { askAnyway } from '../vendor-answer';
import { receivedSpeech } from '../../speech/received-speech';
import { receivedWordTimes } from '../../speech/received-word-times';
import { canBeSpoken } from '../../domain/text/signs';
import { spokenLength } from '../../domain/text/spoken/spoken-length';
import { UnusableSpeechError } from '../../speech/unusable-speech';
import { UsualPace } from '../../speech/usual-pace';
import { askedBefore } from './asked-before';
import { askServer } from './ask-server';
import { chunksOf, LONGEST_CHUNK } from './chunks';
import { languageProblem } from './language-problem';
import { probeServers } from './probe-servers';
import { readFailure, readRefusal } from './read-failure';
import { saidWords, sentText } from './said-words';
import { ServerPool } from './server-pool';
import type { ChatterboxOptions } from './options';
import type { SpeechServer } from './speech-server';
import { timbreAt } from './timbres';

/**
 * Chatterbox on one or more servers: one request for each chunk, one at a time at each server, and each answer checked.
 * `nowMs` is the clock by which failing servers rest.
 */
export function createChatterboxNarrator(options: ChatterboxOptions, nowMs: () => number = Date.now): Narrator {
  const { model, timeoutMs } = options;
  const pool = new ServerPool(options.urls, nowMs);
  const paces = new Map<string, UsualPace>();
  const paceOf = ({ voice, language }: NarrationRequest): UsualPace => {
    const key = `${voice} ${language}`;
    const pace = paces.get(key) ?? new UsualPace();
    paces.set(key, pace);
    return pace;
  };

  return {
    provider: 'chatterbox',
    model,
    version: '2',
    chunksOf,
    probe: (signal) => probeServers(pool, signal),
    async speak(request, signal, askOnce = askAnyway) {
      signal.throwIfAborted();
      const words = saidWords(request.text, request.language, request.pronunciations);
      const input = sentText(words);
      const { voice } = request;
      const asked = {
        inputs: { text: input, language: primaryLanguage(request.language) },
        settings: { voice },
        earlier: askedBefore(request, input, {}, options),
      };
      let server: SpeechServer | undefined;
      const { made: samples, ...told } = await askOnce(asked, {
        async ask(endIfKnown) {
          check(request, input, options);
          const answer = await pool.inTurn(signal, async (server) => {
            await endIfKnown();
            return requestSpeech(server, { model, input, voice }, timeoutMs, signal);
          });
          server = answer.server;
          const characters = Array.from(input).length;
          const costMicroUsd = Math.round(characters * options.usdPer1000Characters * 1000);
          return { bytes: answer.bytes, mediaType: 'audio/wav', receipt: { costMicroUsd, usage: { characters } } };
        },
        read: (bytes) =>
          receivedSpeech(bytes, input, paceOf(request)).catch((error: unknown) => throwUnusable(error, server)),
      });
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

interface SpeechBody {
  model: string;
  input: string;
  voice: string;
}

/** Asks one server for speech, in the words that both kinds of servers know; its answer is not looked into here. */
async function requestSpeech(server: SpeechServer, body: SpeechBody, timeoutMs: number, signal: AbortSignal) {
  let isSpeech = false;
  // Not the caller's signal: the server would go on speaking, and get the next text too soon.
  const answer = await withDeadline(new AbortController().signal, timeoutMs, async (deadline) => {
    const voice = await timbreAt(server, body.voice, deadline);
    signal.throwIfAborted();
    isSpeech = true;
    return askServer(`${server.url}/v1/audio/speech`, deadline, { ...body, voice, response_format: 'wav' });
  }).catch((error: unknown) => {
    throw error instanceof ProviderError || signal.aborted
      ? error
      : readFailure(error, server.url, timeoutMs, isSpeech);
  });
  if (answer.status !== 200) throw readRefusal(answer, server.url, true);
  return { server, bytes: answer.bytes };
}
