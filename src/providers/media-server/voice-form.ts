import { ProviderError } from '../provider-error';
import type { MediaServerOptions } from './options';

/** By the first letter of its name a voice of Kokoro tells its language. */
const KOKORO_LANGUAGES: { [letter: string]: string } = {
  a: 'en',
  b: 'en',
  e: 'es',
  f: 'fr',
  h: 'hi',
  i: 'it',
  j: 'ja',
  p: 'pt',
  z: 'zh',
};

/** The name of Chatterbox's own voice; any other is the id of a recording in the server's storage. */
const OWN_VOICE = 'default';

/** The fields of the form that asks for a voice; `language` has two or three small letters. */
export function voiceForm(
  { input, voice, language }: { input: string; voice: string; language: string },
  { model, delivery }: Pick<MediaServerOptions, 'model' | 'delivery'>,
): Record<string, string> {
  const { speed, ...chatterbox } = delivery;
  const settings = model === 'kokoro' ? { ...(speed !== undefined && { speed }) } : chatterbox;
  const who: [string, string][] =
    model === 'kokoro' ? [['voice', voice]] : voice === OWN_VOICE ? [] : [['sample_audio_id', voice]];
  return {
    text: input,
    ...Object.fromEntries(who),
    ...(model === 'chatterbox' && { language }),
    ...Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)])),
  };
}

/** The settings of a voice that are part of its recipe: those that its model takes. */
export function voiceSettings({ model, delivery }: Pick<MediaServerOptions, 'model' | 'delivery'>): object {
  const { speed, ...chatterbox } = delivery;
  return model === 'chatterbox' ? chatterbox : speed === undefined ? {} : { speed };
}

/** Throws a `ProviderError` when a voice, of which nobody needs to be asked, cannot speak the language, or cannot be one. */
export function checkVoice(model: MediaServerOptions['model'], voice: string, language: string): void {
  const spoken = model === 'kokoro' ? KOKORO_LANGUAGES[voice.charAt(0)] : undefined;
  if (spoken !== undefined && spoken !== language) {
    throw new ProviderError(
      'change',
      `The voice "${voice}" of Kokoro speaks "${spoken}", but the language is "${language}". Choose a voice that speaks it.`,
    );
  }
  if (/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,199}$/u.test(voice)) return;
  const what =
    model === 'kokoro' ? 'one of Kokoro' : `"${OWN_VOICE}" or the id of a recording in the media server's storage`;
  throw new ProviderError('change', `The voice should be ${what}, but it is "${voice}". Choose one of these.`);
}
