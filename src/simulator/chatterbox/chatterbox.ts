import { type Answer, jsonAnswer } from '../call/answer';
import type { Dialect } from '../control/configuration';
import type { FaultRule } from '../call/fault-rule';
import { simulateSpeech, type SpeechFlaw } from './speech';
import { speechWav } from './speech-wav';
import type { Objection, VendorCall, Visit } from '../call/vendor-call';

const VOICES = ['Emily', 'Michael', 'Olivia', 'Thomas'];
const LONGEST_INPUT = 3000;
const FLAWS: readonly string[] = ['silent', 'garbled', 'cut'] satisfies SpeechFlaw[];
const BROKEN = 'CUDA error: device-side assert triggered';

/** The OpenAI-compatible `POST /v1/audio/speech` of a Chatterbox server. */
export function speechCall(visit: Visit, number: number, dialect: Dialect): VendorCall {
  const { body, memory, nowMs } = visit;
  const text = typeof body['input'] === 'string' ? body['input'] : '';
  const error = (status: number, message: string): Answer => chatterboxError(dialect, status, message);
  return {
    endpoint: 'speech',
    prompt: text,
    error,
    objection() {
      if (memory.chatterboxServer(number).isBroken(nowMs())) {
        return { decision: 'fault', fault: 'sticky', answer: error(500, BROKEN) };
      }
      return dialect === 'devnen' ? wrongForDevnen(body) : wrongForTravisvn(body);
    },
    answer(_, fault) {
      if (fault?.fault === 'sticky') {
        memory.chatterboxServer(number).breakUntil(nowMs() + (fault.forMs ?? Infinity));
        return error(500, BROKEN);
      }
      return { status: 200, headers: { 'content-type': 'audio/wav' }, body: speechBytes(text, fault) };
    },
  };
}

/** What a Chatterbox server answers at once: its voices, and how it is. Undefined where the dialect has no such path. */
export function chatterboxInformation(path: string, dialect: Dialect): Answer | undefined {
  const files = VOICES.map((voice) => `${voice}.wav`);
  switch (`${dialect} ${path}`) {
    case 'devnen /v1/audio/voices':
      return jsonAnswer(200, { status: 'ok', voices: files });
    case 'devnen /api/model-info':
      return jsonAnswer(200, { loaded: true, type: 'original', class_name: 'ChatterboxTTS', sample_rate: 24_000 });
    case 'travisvn /v1/voices':
      return jsonAnswer(200, {
        voices: VOICES.map((name) => ({ name, filename: `${name}.wav`, language: 'en' })),
        count: VOICES.length,
      });
    case 'travisvn /health':
      return jsonAnswer(200, { status: 'healthy', model_loaded: true, device: 'cuda' });
    default:
      return undefined;
  }
}

// An error as the dialect's framework writes it.
function chatterboxError(dialect: Dialect, status: number, message: string): Answer {
  if (dialect === 'devnen') return jsonAnswer(status, { detail: message });
  return jsonAnswer(status, { error: { message, type: status < 500 ? 'invalid_request_error' : 'server_error' } });
}

function speechBytes(text: string, fault?: FaultRule): Buffer {
  if (fault?.fault === 'emptyData') return Buffer.alloc(0);
  const flaw = FLAWS.find((name) => name === fault?.fault) as SpeechFlaw | undefined;
  const wav = speechWav(simulateSpeech(text, flaw).samples);
  return fault?.fault === 'cutFile' ? wav.subarray(0, Math.floor(wav.length / 2)) : wav;
}

function wrongForDevnen(body: Record<string, unknown>): Objection | undefined {
  for (const field of ['model', 'input', 'voice']) {
    if (typeof body[field] !== 'string') return { decision: 'refused', answer: unprocessable(field, 'Field required') };
  }
  const voice = body['voice'] as string;
  if (VOICES.some((name) => `${name}.wav` === voice)) return undefined;
  return { decision: 'refused', answer: chatterboxError('devnen', 404, `Voice file '${voice}' not found.`) };
}

// An unknown voice is no error here: this server speaks with its default voice instead.
function wrongForTravisvn({ input }: Record<string, unknown>): Objection | undefined {
  if (typeof input !== 'string') return { decision: 'refused', answer: unprocessable('input', 'Field required') };
  if (input.length >= 1 && input.length <= LONGEST_INPUT) return undefined;
  const message = `String should have 1 to ${LONGEST_INPUT} characters`;
  return { decision: 'refused', answer: unprocessable('input', message) };
}

function unprocessable(field: string, message: string): Answer {
  return jsonAnswer(422, { detail: [{ type: 'value_error', loc: ['body', field], msg: message }] });
}
