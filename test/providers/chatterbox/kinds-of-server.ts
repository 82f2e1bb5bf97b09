import { answer } from '../../support/vendors/vendor-server';
import { type Answering } from './speech-server';

/** Tells of itself as travisvn's server does; one voice is German, and the first has an alias. */
export function travisvnListing(...names: string[]): Answering {
  const voices = names.map((name) => ({ name, language: 'en', filename: `${name}.wav`, aliases: [] as string[] }));
  voices[0]?.aliases.push('narrator');
  voices.push({ name: 'Lena', language: 'de', filename: 'Lena.wav', aliases: [] });
  const answers: { [path: string]: unknown } = {
    '/v1/voices': { voices, count: voices.length },
    '/health': { status: 'healthy', model_loaded: true, config: { voice_sample_path: './voice-sample.mp3' } },
  };
  return (response, request) =>
    request.path in answers
      ? answer(200, answers[request.path])(response, request)
      : answer(404, { detail: 'Not Found' })(response, request);
}

/** Tells of itself as devnen's server does. */
interface Devnen {
  loaded?: boolean;
  languages?: { [language: string]: string };
  recordings?: string[];
}

export function devnen({ loaded = true, languages = { en: 'English' }, recordings = [] }: Devnen = {}): Answering {
  const answers: { [path: string]: unknown } = {
    '/v1/audio/voices': { status: 'ok', voices: ['Emily.wav'] },
    '/api/model-info': { loaded, type: 'multilingual', sample_rate: 24_000, supported_languages: languages },
    '/get_reference_files': recordings,
  };
  return (response, request) =>
    request.path in answers
      ? answer(200, answers[request.path])(response, request)
      : answer(404, { detail: 'Not Found' })(response, request);
}

/** Speaks, and lists nothing; its one route is only for texts. */
export function unlisted(...[response, request]: Parameters<Answering>): void | Promise<void> {
  return request.path === '/v1/audio/speech'
    ? answer(405, { detail: 'Method Not Allowed' })(response, request)
    : answer(404, { detail: 'Not Found' })(response, request);
}

/** Tells of itself as a media server does. */
export function mediaServer(...[response, request]: Parameters<Answering>): void | Promise<void> {
  return request.path === '/api/v1/media/audio-tools/tts/kokoro/voices'
    ? answer(200, { voices: ['af_heart'] })(response, request)
    : answer(404, { detail: 'Not Found' })(response, request);
}
