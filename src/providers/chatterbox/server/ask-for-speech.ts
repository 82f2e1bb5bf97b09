import { ProviderError } from '../../provider-error';
import { askServer } from '../../received/ask-server';
import { brokenServer } from '../../received/broken-server';
import { TooLateError, withDeadline } from '../../received/deadline';
import type { ChatterboxOptions } from '../options';
import { natureOf } from './nature';
import { readRefusal } from './read-refusal';
import type { SpeechServer } from './speech-server';
import { speechRequest } from './speech-request';
import { timbreAt } from './timbres';
import { waitUntilQuiet } from './wait-until-quiet';

/** What one server is asked to say. */
export interface Wanted {
  input: string;
  voice: string;
  language: string;
}

/**
 * Asks one server for speech, and for what it is where that is not known; answers the bytes, which are not looked into here. One
 * that is too late is occupied for as long as it may still speak. Throws a `ProviderError`.
 */
export async function askForSpeech(
  server: SpeechServer,
  { input, voice, language }: Wanted,
  options: ChatterboxOptions,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const { timeoutMs } = options;
  let isSpeech = false;
  // Not the caller's signal: the server would go on speaking, and get the next text too soon.
  const answer = await withDeadline(new AbortController().signal, timeoutMs, async (deadline) => {
    const timbre = await knownTimbre(server, voice, language, deadline);
    signal.throwIfAborted();
    isSpeech = true;
    const { path, json } = speechRequest(server.nature!.kind, { input, timbre, language }, options);
    return askServer(`${server.url}${path}`, deadline, { json });
  }).catch((error: unknown) => {
    if (error instanceof TooLateError && isSpeech) {
      server.occupied = waitUntilQuiet(server.url, server.nature?.kind ?? 'other', timeoutMs);
    }
    throw error instanceof ProviderError || signal.aborted ? error : broken(error, server.url, timeoutMs, isSpeech);
  });
  if (answer.status !== 200) throw readRefusal(answer, server.url, true);
  return answer.bytes;
}

/** Asks for the server's voices once, and again for one that it did not have. */
async function knownTimbre(server: SpeechServer, voice: string, language: string, deadline: AbortSignal) {
  const { url } = server;
  if (server.nature) {
    try {
      return timbreAt({ url, nature: server.nature }, voice, language);
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
    }
  }
  server.nature = await natureOf(url, deadline);
  return timbreAt({ url, nature: server.nature }, voice, language);
}

/** Why a request to a Chatterbox server has no answer. */
export function broken(error: unknown, url: string, timeoutMs: number, isSpeech: boolean): ProviderError {
  return brokenServer(error, { name: 'Chatterbox', url, variable: 'CHATTERBOX_URLS' }, timeoutMs, isSpeech);
}
