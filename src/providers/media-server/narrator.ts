import { setMaxListeners } from 'node:events';
import { primaryLanguage } from '../../domain/language';
import { canBeSpoken } from '../../domain/text/signs';
import { atSpeed } from '../../speech/at-speed';
import { receivedSpeech } from '../../speech/received-speech';
import { receivedWordTimes } from '../../speech/received-word-times';
import { UnusableSpeechError } from '../../speech/unusable-speech';
import { UsualPaces } from '../../speech/usual-pace';
import type { Narrator } from '../narrator';
import { ProviderError } from '../provider-error';
import { chunksOf } from '../spoken/chunks';
import { saidWords, sentText } from '../spoken/said-words';
import { spokenAnswer } from '../spoken/spoken-answer';
import { askAnyway } from '../vendor-answer';
import { fetchedVoice } from './fetched-voice';
import { MediaApi } from './media-api';
import type { MediaServerOptions } from './options';
import { checkServer, probeServer } from './probe-server';
import { checkVoice, voiceForm, voiceSettings } from './voice-form';

/** A media server that speaks with Chatterbox or Kokoro: one voice at a time, made there, fetched and deleted again. */
export function createMediaServerNarrator(options: MediaServerOptions): Narrator {
  const { model, url, timeoutMs } = options;
  const api = new MediaApi(url);
  const paces = new UsualPaces();
  let quiet: Promise<void> = Promise.resolve();

  /** Speaks when the server is done with what it was asked before, and keeps it until it is done with this. */
  const inTurn = (form: Record<string, string>, signal: AbortSignal, onTurn: () => Promise<void>) => {
    const bytes = quiet.then(async () => {
      signal.throwIfAborted();
      await onTurn();
      return fetchedVoice(api, model, form, timeoutMs, signal);
    });
    quiet = bytes.then(
      ({ quiet }) => quiet,
      () => undefined,
    );
    return untilAborted(
      bytes.then((fetched) => fetched.bytes),
      signal,
    );
  };

  return {
    provider: 'media-server',
    model,
    version: '1',
    chunksOf,
    settingsFor: async () => voiceSettings(options),
    probe: (signal) => probeServer(options, signal),
    check: ({ voice, language }, signal) => checkServer(options, voice, primaryLanguage(language), signal),
    async speak(request, signal, askOnce = askAnyway) {
      signal.throwIfAborted();
      const words = saidWords(request.text, request.language, request.pronunciations);
      const input = sentText(words);
      const { voice } = request;
      const language = primaryLanguage(request.language);
      const asked = { inputs: { text: input, language }, settings: { voice, ...voiceSettings(options) } };
      let isFresh = false;
      const { made, ...told } = await askOnce(asked, {
        async ask(endIfKnown) {
          checkVoice(model, voice, language);
          if (!canBeSpoken(input)) throw nothingToSay();
          const bytes = await inTurn(voiceForm({ input, voice, language }, options), signal, endIfKnown);
          isFresh = true;
          return spokenAnswer(bytes, input, options.usdPer1000Characters);
        },
        read: (bytes) =>
          receivedSpeech(bytes, input, paces.of(voice, language)).catch((error: unknown) => {
            if (!(error instanceof UnusableSpeechError)) throw error;
            const sentence = `The media server at ${url} made ${error.message}.`;
            const callsSpent = isFresh ? 1 : 0;
            throw error.isFinal
              ? new ProviderError('change', `${sentence} Check its version.`, { callsSpent })
              : new ProviderError('spoilt', `${sentence} Speaking it again may help.`, { callsSpent });
          }),
      });
      // Not asked of the server: what it has said is then good for every speed, and is not paid for again.
      const samples = await atSpeed(made, request.speed ?? 1);
      return { samples, wordTimes: receivedWordTimes(words, samples), ...told };
    },
  };
}

/** The same promise, which is given up as soon as the signal is aborted. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  // All chunks of a scene wait by one signal.
  setMaxListeners(0, signal);
  return new Promise<T>((resolve, reject) => {
    const cancel = () => reject(signal.reason as Error);
    signal.addEventListener('abort', cancel, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
}

function nothingToSay(): ProviderError {
  return new ProviderError(
    'change',
    'The text should have at least one word or number that can be spoken, but has none. Change the text, or leave the scene out.',
  );
}
