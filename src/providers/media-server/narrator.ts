import { setMaxListeners } from 'node:events';
import { primaryLanguage } from '../../domain/language';
import type { Narrator } from '../narrator';
import { chunksOf } from '../spoken/chunks';
import { spokenByServer } from '../spoken/spoken-by-server';
import { fetchedVoice } from './fetched-voice';
import { MediaApi } from './media-api';
import type { MediaServerOptions } from './options';
import { checkServer, probeServer } from './probe-server';
import { checkVoice, voiceForm, voiceSettings } from './voice-form';

/** A media server that speaks with Chatterbox or Kokoro: one voice at a time, made there, fetched and deleted again. */
export function createMediaServerNarrator(options: MediaServerOptions): Narrator {
  const { model, url, timeoutMs, usdPer1000Characters } = options;
  const api = new MediaApi(url);
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
    speak: spokenByServer({
      usdPer1000Characters,
      settings: async () => ({ settings: voiceSettings(options) }),
      check: ({ voice, language }) => checkVoice(model, voice, language),
      ask: async (saying, signal, endIfKnown) => ({
        bytes: await inTurn(voiceForm(saying, options), signal, endIfKnown),
        server: url,
      }),
      blame: () => `The media server at ${url}`,
    }),
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
