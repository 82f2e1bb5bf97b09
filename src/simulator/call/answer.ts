import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** A whole HTTP answer. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** How an answer goes over the wire: whole, or spoiled on the way. */
export type Manner = 'whole' | 'hang' | 'reset' | 'halfBody' | 'halfReset' | 'stall' | 'drip' | 'trailers';

export function jsonAnswer(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.from(JSON.stringify(value)),
  };
}

/** The page that a proxy between client and vendor answers with, as if all were well. */
export function htmlAnswer(): Answer {
  const page = '<!doctype html><html><head><title>One moment</title></head><body>Checking your browser</body></html>';
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(page) };
}

/** The answer with its body cut in the middle, as a complete HTTP answer. */
export function cutInHalf(answer: Answer): Answer {
  return { ...answer, body: answer.body.subarray(0, Math.floor(answer.body.length / 2)) };
}

const DRIP_EVERY_MS = 50;

/** Byte by byte, so that the connection is never silent, and the answer never whole. */
async function drip(response: ServerResponse, { status, headers, body }: Answer): Promise<void> {
  response.writeHead(status, headers);
  for (const byte of body) {
    if (response.destroyed) return;
    response.write(Buffer.of(byte));
    await pause(DRIP_EVERY_MS);
  }
  response.end();
}

/** In two chunks, and behind them headers that nobody asked for. */
function endWithTrailers(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, trailer: 'x-after' });
  response.write(body.subarray(0, body.length / 2));
  response.addTrailers({ 'x-after': 'x'.repeat(1000) });
  response.end(body.subarray(body.length / 2));
}

/** By then a client has read what was sent: read together with the reset, that would look like an end. */
const READ_WITHIN_MS = 100;

async function resetHalfway(response: ServerResponse, answer: Answer): Promise<void> {
  response.write(cutInHalf(answer).body);
  await pause(READ_WITHIN_MS);
  response.socket?.resetAndDestroy();
}

/** Sends the answer; resolves when all of it has been handed to the network, or the connection has ended. */
export async function deliver(response: ServerResponse, answer: Answer, manner: Manner = 'whole'): Promise<void> {
  const ended = new Promise<void>((resolve) => response.once('finish', resolve).once('close', resolve));
  if (response.destroyed) return;
  if (manner === 'reset') response.socket?.resetAndDestroy();
  if (['whole', 'halfBody', 'halfReset', 'stall'].includes(manner)) {
    response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
  }
  if (manner === 'drip') await drip(response, answer);
  if (manner === 'trailers') endWithTrailers(response, answer);
  if (manner === 'whole') response.end(answer.body);
  if (manner === 'stall') response.write(cutInHalf(answer).body);
  if (manner === 'halfBody') response.write(cutInHalf(answer).body, () => response.destroy());
  if (manner === 'halfReset') await resetHalfway(response, answer);
  await ended;
}
