import { type Answer, jsonAnswer } from '../call/answer';
import type { Dialect } from './dialect';

const BROKEN = 'CUDA error: device-side assert triggered';
const UNLOADED = 'TTS engine model is not currently loaded or available.';

/** An error as the dialect's framework writes it. */
export function chatterboxError(dialect: Dialect, status: number, message: string): Answer {
  if (dialect === 'devnen') return jsonAnswer(status, { detail: message });
  return jsonAnswer(status, { error: { message, type: status < 500 ? 'invalid_request_error' : 'server_error' } });
}

/** The answer of a server that only a restart mends. */
export function broken(dialect: Dialect): Answer {
  return chatterboxError(dialect, 500, BROKEN);
}

/** The answer of a server whose model is not loaded. */
export function unloaded(dialect: Dialect): Answer {
  return chatterboxError(dialect, dialect === 'devnen' ? 503 : 500, UNLOADED);
}

/** The answer to a request with a field that does not fit. */
export function unprocessable(field: string, message: string): Answer {
  return jsonAnswer(422, { detail: [{ type: 'value_error', loc: ['body', field], msg: message }] });
}
