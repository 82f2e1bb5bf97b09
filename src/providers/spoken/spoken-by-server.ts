import { primaryLanguage } from '../../domain/language';
import { canBeSpoken } from '../../domain/text/signs';
import { atSpeed } from '../../speech/at-speed';
import { receivedSpeech } from '../../speech/received-speech';
import { receivedWordTimes } from '../../speech/received-word-times';
import { UnusableSpeechError } from '../../speech/unusable-speech';
import { UsualPaces } from '../../speech/usual-pace';
import type { NarrationRequest, Narrator } from '../narrator';
import { ProviderError } from '../provider-error';
import { askAnyway, type VendorRequest } from '../vendor-answer';
import { saidWords, sentText } from '../../speech/said-words';
import { spokenAnswer } from './spoken-answer';

/** What a server is asked to say: the words as they are spoken, in a language of two or three letters. */
export interface Saying {
  input: string;
  voice: string;
  language: string;
}

/** A vendor's servers, as far as speaking needs them. `S` is one of them. */
export interface SpeakingServers<S> {
  usdPer1000Characters: number;
  /** What decides the answer besides text, language and voice, and by which recipes it was kept earlier. */
  settings(saying: Saying, request: NarrationRequest, signal: AbortSignal): Promise<Omit<VendorRequest, 'inputs'>>;
  /** Throws a `ProviderError` when the request makes no sense, before a server has to do anything for it. */
  check(saying: Saying, request: NarrationRequest): void;
  /** Has a server speak, when it is its turn and `endIfKnown` has let it pass; answers its WAV file and which one it was. */
  ask(saying: Saying, signal: AbortSignal, endIfKnown: () => Promise<void>): Promise<{ bytes: Uint8Array; server: S }>;
  /** Names the server that has sent what is of no use, or any, and may think the worse of it. */
  blame(server: S | undefined): string;
}

/** How a narrator speaks whose servers send WAV files. */
export function spokenByServer<S>(servers: SpeakingServers<S>): Narrator['speak'] {
  const paces = new UsualPaces();
  return async (request, signal, askOnce = askAnyway) => {
    signal.throwIfAborted();
    const words = saidWords(request.text, request.language, request.pronunciations);
    const { voice } = request;
    const saying = { input: sentText(words), voice, language: primaryLanguage(request.language) };
    const { input, language } = saying;
    const { settings, ...kept } = await servers.settings(saying, request, signal);
    let server: S | undefined;
    const { made, ...told } = await askOnce(
      { inputs: { text: input, language }, settings: { voice, ...settings }, ...kept },
      {
        async ask(endIfKnown) {
          servers.check(saying, request);
          if (!canBeSpoken(input)) throw nothingToSay();
          const answer = await servers.ask(saying, signal, endIfKnown);
          server = answer.server;
          return spokenAnswer(answer.bytes, input, servers.usdPer1000Characters);
        },
        read: (bytes) =>
          receivedSpeech(bytes, input, paces.of(voice, language)).catch((error: unknown) => {
            throw error instanceof UnusableSpeechError ? unusable(error, servers.blame(server), server) : error;
          }),
      },
    );
    // Not asked of the server: what it has said is then good for every speed, and is not paid for again.
    const samples = await atSpeed(made, request.speed ?? 1);
    return { samples, wordTimes: receivedWordTimes(words, samples), ...told };
  };
}

/** An answer that was kept before has cost no request. */
function unusable(error: UnusableSpeechError, who: string, server: unknown): ProviderError {
  const callsSpent = server === undefined ? 0 : 1;
  return error.isFinal
    ? new ProviderError('change', `${who} answered with ${error.message}. Let it send WAV.`, { callsSpent })
    : new ProviderError('spoilt', `${who} answered with ${error.message}. Speaking it again may help.`, { callsSpent });
}

function nothingToSay(): ProviderError {
  return new ProviderError(
    'change',
    'The text should have at least one word or number that can be spoken, but has none. Change the text, or leave the scene out.',
  );
}
