import { type Answer, jsonAnswer } from '../call/answer';
import type { Dialect } from './dialect';
import type { ChatterboxServer } from './chatterbox-server';
import { DEFAULT_FILE, LANGUAGES, RECORDINGS, VOICES } from './voices';

/** What a Chatterbox server answers at once: its voices, and how it is. Undefined where the dialect has no such path. */
export function chatterboxInformation(
  path: string,
  dialect: Dialect,
  server: ChatterboxServer,
  nowMs: number,
): Answer | undefined {
  const isLoaded = server.isLoaded(nowMs);
  switch (`${dialect} ${path}`) {
    case 'devnen /v1/audio/voices':
      return jsonAnswer(200, { status: 'ok', voices: VOICES.map(({ name }) => `${name}.wav`) });
    case 'devnen /get_reference_files':
      return jsonAnswer(200, RECORDINGS);
    case 'devnen /api/model-info':
      return jsonAnswer(200, {
        loaded: isLoaded,
        type: isLoaded ? 'multilingual' : null,
        class_name: isLoaded ? 'ChatterboxMultilingualTTS' : null,
        sample_rate: isLoaded ? 24_000 : null,
        supported_languages: isLoaded ? LANGUAGES : { en: 'English' },
      });
    case 'travisvn /v1/voices':
      return jsonAnswer(200, {
        voices: VOICES.map(({ name, language, aliases }) => ({ name, filename: `${name}.wav`, language, aliases })),
        count: VOICES.length,
      });
    case 'travisvn /v1/voices/default':
      return jsonAnswer(200, { default_voice: null, source: 'file_system', path: `./${DEFAULT_FILE}` });
    case 'travisvn /health':
      return jsonAnswer(200, {
        status: isLoaded ? 'healthy' : 'error',
        model_loaded: isLoaded,
        device: 'cuda',
        config: { voice_sample_path: `./${DEFAULT_FILE}` },
        initialization_error: isLoaded ? null : 'CUDA out of memory',
      });
    case 'travisvn /status':
      return jsonAnswer(200, {
        status: server.isSpeaking ? 'generating_audio' : 'idle',
        is_processing: server.isSpeaking,
      });
    default:
      return undefined;
  }
}
