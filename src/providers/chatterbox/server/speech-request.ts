import type { ChatterboxOptions } from '../options';
import type { ListedTimbre, Nature } from './nature';

/** What is to be said, by whom, and in which language (two or three small letters). */
export interface Said {
  input: string;
  timbre: ListedTimbre;
  language: string;
}

/** Where a request for speech goes, and its JSON. */
export interface SpeechRequest {
  path: string;
  json: object;
}

/**
 * The request for speech in the words of this kind of server. That of devnen is told to leave the text as it is: it would divide it at
 * 120 characters, with a pause after each part. That of travisvn speaks the language of its voice, and knows no seed.
 */
export function speechRequest(
  kind: Nature['kind'],
  { input, timbre, language }: Said,
  { model, delivery }: Pick<ChatterboxOptions, 'model' | 'delivery'>,
): SpeechRequest {
  const { name, isClone } = timbre;
  if (kind === 'devnen') {
    const voice = isClone
      ? { voice_mode: 'clone', reference_audio_filename: name }
      : { voice_mode: 'predefined', predefined_voice_id: name };
    return {
      path: '/tts',
      json: { text: input, ...voice, output_format: 'wav', split_text: false, language, ...delivery },
    };
  }
  const { seed, ...withoutSeed } = delivery;
  const settings = kind === 'travisvn' || seed === undefined ? withoutSeed : delivery;
  const foreign = kind === 'other' && language !== 'en' && { language };
  return {
    path: '/v1/audio/speech',
    json: { model, input, voice: name, response_format: 'wav', ...foreign, ...settings },
  };
}
