import { MOST_SPEECH_BYTES } from '../../domain/bounds';
import { boundedBody } from './bounded-body';

/** An answer, whatever its status. */
export interface ServerAnswer {
  status: number;
  bytes: Uint8Array;
}

/** What a request sends besides its address: JSON, or the fields of a form; with either it is a POST, unless it says otherwise. */
export interface Sent {
  method?: 'GET' | 'POST' | 'DELETE';
  json?: object;
  form?: Record<string, string>;
}

/** Sends one request and reads all of the answer, following no redirect. Errors are those of `fetch`. */
export async function askServer(
  address: string,
  deadline: AbortSignal,
  { json, form, method = json || form ? 'POST' : 'GET' }: Sent = {},
): Promise<ServerAnswer> {
  const response = await fetch(address, {
    method,
    signal: deadline,
    redirect: 'error',
    ...(json && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) }),
    ...(form && { body: new URLSearchParams(form) }),
  });
  const bytes = new Uint8Array(await boundedBody(response, MOST_SPEECH_BYTES).arrayBuffer());
  return { status: response.status, bytes };
}

/** The body as JSON where it is that, else as text; an answer that is too long to be either is nothing. */
export function readText({ bytes }: ServerAnswer): unknown {
  const text = Buffer.from(bytes.subarray(0, 2 ** 20)).toString();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
