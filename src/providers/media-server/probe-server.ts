import { ProviderError } from '../provider-error';
import { TooLateError, withDeadline } from '../received/deadline';
import { broken, MediaApi } from './media-api';
import type { MediaServerOptions } from './options';
import { checkVoice } from './voice-form';

/** Whoever asks has not much more time than this. */
const TIMEOUT_MS = 10_000;
const MOST_SHOWN = 20;

/** Asks a media server what it speaks with, and tells it in one sentence. Throws a `ProviderError`. */
export async function probeServer({ url, model }: MediaServerOptions, signal: AbortSignal): Promise<string> {
  const { voices, languages } = await told(url, signal);
  if (model === 'chatterbox') return `the server answers; Chatterbox speaks ${languages.join(', ')}`;
  const more = voices.length > MOST_SHOWN ? ` and ${voices.length - MOST_SHOWN} more` : '';
  return `the server answers; Kokoro's voices: ${voices.slice(0, MOST_SHOWN).join(', ')}${more}`;
}

/** Sees whether a media server would speak with this voice in this language. Throws a `ProviderError`. */
export async function checkServer(
  { url, model }: MediaServerOptions,
  voice: string,
  language: string,
  signal: AbortSignal,
): Promise<void> {
  checkVoice(model, voice, language);
  const { voices, languages } = await told(url, signal);
  if (model === 'kokoro' && !voices.includes(voice)) {
    const some = voices.slice(0, MOST_SHOWN).join(', ');
    throw new ProviderError(
      'change',
      `The voice should be one of Kokoro (${some}), but it is "${voice}". Choose one of these.`,
    );
  }
  if (model === 'chatterbox' && !languages.includes(language)) {
    throw new ProviderError(
      'change',
      `Chatterbox at the media server at ${url} speaks ${languages.join(', ')}, but the language is "${language}". Choose another narrator.`,
    );
  }
}

async function told(url: string, signal: AbortSignal): Promise<{ voices: string[]; languages: string[] }> {
  const api = new MediaApi(url);
  return withDeadline(signal, TIMEOUT_MS, async (deadline) => ({
    voices: await api.voices(deadline),
    languages: await api.languages(deadline),
  })).catch((error: unknown) => {
    if (error instanceof ProviderError || (signal.aborted && !(error instanceof TooLateError))) throw error;
    throw broken(error, url, TIMEOUT_MS, false);
  });
}
