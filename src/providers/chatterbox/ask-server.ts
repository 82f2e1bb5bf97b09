import { boundedBody } from '../received/bounded-body';

/** Two minutes of float32 stereo at 48 kHz have 46 MB; no chunk is as long. */
const MOST_BYTES = 64 * 2 ** 20;

/** An answer, whatever its status. */
export interface ServerAnswer {
  status: number;
  bytes: Uint8Array;
}

/** Sends one request, with a body as JSON where there is one, and reads all of the answer. Errors are those of `fetch`. */
export async function askServer(address: string, deadline: AbortSignal, body?: object): Promise<ServerAnswer> {
  const response = await fetch(address, {
    signal: deadline,
    redirect: 'error',
    ...(body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const bytes = new Uint8Array(await boundedBody(response, MOST_BYTES).arrayBuffer());
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
