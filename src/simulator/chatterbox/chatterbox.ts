import type { Answer } from '../call/answer';
import { entryOf } from '../call/entries';
import type { Objection, VendorCall, Visit } from '../call/vendor-call';
import { broken, chatterboxError, unloaded, unprocessable } from './chatterbox-errors';
import type { Dialect } from './dialect';
import { SERVER_FLAWS, type ServerFlaw } from './server-flaws';
import { SOUND_FLAWS } from './sound-flaws';
import { speechBytes } from './speech-bytes';
import type { WavForm } from './speech-wav';
import { RECORDINGS, VOICES } from './voices';

const LONGEST_INPUT = 3000;

/** As each of them writes its files: that of travisvn leaves the floats of the engine as they are. */
const FORMS: Record<Dialect, WavForm> = { devnen: {}, travisvn: { coding: 'float32' } };

/** How a request for speech came: by the route that both servers share, or by devnen's own `/tts`. */
export type SpeechRoute = 'speech' | 'tts';

/** A request for speech at a Chatterbox server. */
export function speechCall(visit: Visit, number: number, dialect: Dialect, route: SpeechRoute): VendorCall {
  const { body, memory, nowMs } = visit;
  const said = body[route === 'tts' ? 'text' : 'input'];
  const text = typeof said === 'string' ? said : '';
  const server = memory.chatterboxServer(number);
  const flawOf = (fault?: string): ServerFlaw => entryOf<ServerFlaw>(SERVER_FLAWS, fault) ?? {};
  return {
    endpoint: 'speech',
    prompt: text,
    language: languageOf(body, dialect),
    faults: { ...SOUND_FLAWS, ...SERVER_FLAWS },
    error: (status, message): Answer => chatterboxError(dialect, status, message),
    objection() {
      if (server.isBroken(nowMs())) return { decision: 'fault', fault: 'sticky', answer: broken(dialect) };
      if (!server.isLoaded(nowMs())) return { decision: 'fault', fault: 'unloaded', answer: unloaded(dialect) };
      if (dialect === 'travisvn') return wrongForTravisvn(body);
      return route === 'tts' ? wrongForTts(body) : wrongForDevnen(body);
    },
    extraMs: (rule) => flawOf(rule?.fault).extraMs?.(rule?.forMs) ?? 0,
    answer(_, rule) {
      const { become, says } = flawOf(rule?.fault);
      become?.(server, nowMs() + (rule?.forMs ?? Infinity));
      if (says) return says(dialect);
      const body = speechBytes(text, FORMS[dialect], rule?.fault);
      return { status: 200, headers: { 'content-type': 'audio/wav' }, body };
    },
  };
}

/** In which language it speaks: devnen's in the one that was asked for, travisvn's in that of the voice. */
function languageOf({ language, voice }: Record<string, unknown>, dialect: Dialect): string {
  if (dialect === 'devnen') return typeof language === 'string' ? language : 'en';
  const found = VOICES.find(({ name, aliases }) => name === voice || (aliases as readonly unknown[]).includes(voice));
  return found?.language ?? 'en';
}

function wrongForDevnen(body: Record<string, unknown>): Objection | undefined {
  for (const field of ['model', 'input', 'voice']) {
    if (typeof body[field] !== 'string') return { decision: 'refused', answer: unprocessable(field, 'Field required') };
  }
  const voice = body['voice'] as string;
  if (isFile(voice) || RECORDINGS.includes(voice)) return undefined;
  return { decision: 'refused', answer: chatterboxError('devnen', 404, `Voice file '${voice}' not found.`) };
}

function wrongForTts(body: Record<string, unknown>): Objection | undefined {
  if (typeof body['text'] !== 'string') return { decision: 'refused', answer: unprocessable('text', 'Field required') };
  const isClone = body['voice_mode'] === 'clone';
  const voice = body[isClone ? 'reference_audio_filename' : 'predefined_voice_id'];
  if (typeof voice === 'string' && (isClone ? RECORDINGS.includes(voice) : isFile(voice))) return undefined;
  const what = isClone ? 'Reference audio' : 'Predefined voice';
  return { decision: 'refused', answer: chatterboxError('devnen', 404, `${what} file '${String(voice)}' not found.`) };
}

function isFile(voice: string): boolean {
  return VOICES.some(({ name }) => `${name}.wav` === voice);
}

// An unknown voice is no error here: this server speaks with its default voice instead.
function wrongForTravisvn({ input }: Record<string, unknown>): Objection | undefined {
  if (typeof input !== 'string') return { decision: 'refused', answer: unprocessable('input', 'Field required') };
  if (input.length >= 1 && input.length <= LONGEST_INPUT) return undefined;
  const message = `String should have 1 to ${LONGEST_INPUT} characters`;
  return { decision: 'refused', answer: unprocessable('input', message) };
}
