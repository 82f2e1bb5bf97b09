import { type Answer, jsonAnswer } from '../call/answer';
import { entryOf } from '../call/entries';
import { keyedChance } from '../call/keyed-chance';
import { timeWithin } from '../call/spread';
import type { Objection, VendorCall, Visit } from '../call/vendor-call';
import { SOUND_FLAWS } from '../chatterbox/sound-flaws';
import { speechBytes } from '../chatterbox/speech-bytes';
import { MEDIA_FLAWS, type MediaFlaw } from './media-flaws';

/** Which of the two voices of a media server is asked for. */
export type MediaVoice = 'chatterbox' | 'kokoro';

const KOKORO_VOICES = ['af_heart', 'af_bella', 'am_adam', 'bf_emma'];
const LANGUAGES = { en: 'English', de: 'German', fr: 'French' };
const API = '/api/v1/media';

/** A request for speech at a media server: it is answered at once with the id of a file, which is made later. */
export function mediaSpeechCall(visit: Visit, voice: MediaVoice): VendorCall {
  const { body, memory, configuration, seed, nowMs } = visit;
  const text = typeof body['text'] === 'string' ? body['text'] : '';
  const error = (status: number, message: string): Answer => jsonAnswer(status, { error: message });
  return {
    endpoint: 'speech',
    prompt: text,
    language: typeof body['language'] === 'string' ? body['language'] : 'en',
    faults: { ...SOUND_FLAWS, ...MEDIA_FLAWS },
    error,
    isAtOnce: true,
    objection: () => objectionTo(body, voice, error),
    answer(n, rule) {
      const { isLost, isEndless } = entryOf<MediaFlaw>(MEDIA_FLAWS, rule?.fault) ?? {};
      const takesMs = timeWithin(configuration.times.speechMs, keyedChance(seed, 'media', text, n));
      const bytes = isLost ? undefined : speechBytes(text, voice === 'chatterbox' ? { channels: 2 } : {}, rule?.fault);
      const file = memory.mediaJobs.begin(nowMs(), isEndless ? Infinity : takesMs, bytes);
      return jsonAnswer(200, { file_id: file });
    },
  };
}

function objectionTo(
  body: Record<string, unknown>,
  voice: MediaVoice,
  error: (status: number, message: string) => Answer,
): Objection | undefined {
  const refused = (answer: Answer): Objection => ({ decision: 'refused', answer });
  if (typeof body['text'] !== 'string') {
    return refused(jsonAnswer(422, { detail: [{ type: 'missing', loc: ['body', 'text'], msg: 'Field required' }] }));
  }
  if (voice === 'kokoro') {
    const name = textOf(body['voice']) ?? 'af_heart';
    if (KOKORO_VOICES.includes(name)) return undefined;
    return refused(error(400, `Invalid voice: ${name}. Valid voices: ${JSON.stringify(KOKORO_VOICES)}`));
  }
  const sample = textOf(body['sample_audio_id']);
  if (sample !== undefined) return refused(error(404, `Sample audio with ID ${sample} not found.`));
  const language = textOf(body['language']) ?? 'en';
  if (language in LANGUAGES) return undefined;
  return refused(
    error(400, `Invalid language: ${language}. Supported languages: ${Object.keys(LANGUAGES).join(', ')}`),
  );
}

/** What a media server answers at once: its voices and languages, and how a file is. Undefined where it has no such path. */
export function mediaInformation(method: string, path: string, { memory, nowMs }: Visit): Answer | undefined {
  if (method === 'GET' && path === '/health') return jsonAnswer(200, { status: 'ok' });
  if (method === 'GET' && path === `${API}/audio-tools/tts/kokoro/voices`)
    return jsonAnswer(200, { voices: KOKORO_VOICES });
  if (method === 'GET' && path === `${API}/audio-tools/tts/chatterbox/languages`) {
    return jsonAnswer(200, { languages: LANGUAGES });
  }
  const [, id = '', status] = /^\/api\/v1\/media\/storage\/([^/]+)(\/status)?$/.exec(path) ?? [];
  if (id === '') return undefined;
  const jobs = memory.mediaJobs;
  if (method === 'DELETE' && !status) {
    jobs.delete(id);
    return jsonAnswer(200, { status: 'success' });
  }
  if (method !== 'GET') return undefined;
  if (status) return jsonAnswer(200, { status: jobs.statusOf(id, nowMs()) });
  const body = jobs.fileOf(id, nowMs());
  if (body) return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body };
  return jsonAnswer(404, { error: `File with ID ${id} not found.` });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The voice whose path this is. */
export function mediaVoiceAt(path: string): MediaVoice | undefined {
  return /^\/api\/v1\/media\/audio-tools\/tts\/(chatterbox|kokoro)$/.exec(path)?.[1] as MediaVoice | undefined;
}
