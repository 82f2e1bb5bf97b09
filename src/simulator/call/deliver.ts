import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, firstHalf } from './answer';
import { keysOf } from './entries';

const DRIP_EVERY_MS = 50;

/** By then a client has read what was sent: read together with the reset, that would look like an end. */
const READ_WITHIN_MS = 100;

type Way = (response: ServerResponse, answer: Answer) => void | Promise<void>;

/** How an answer is spoiled on its way. */
const SPOILED = {
  /** Nothing comes, and nothing ends. */
  hang() {},
  reset(response) {
    response.socket?.resetAndDestroy();
  },
  halfBody(response, answer) {
    writeHead(response, answer);
    response.write(firstHalf(answer.body), () => response.destroy());
  },
  async halfReset(response, answer) {
    writeHead(response, answer);
    response.write(firstHalf(answer.body));
    await pause(READ_WITHIN_MS);
    response.socket?.resetAndDestroy();
  },
  stall(response, answer) {
    writeHead(response, answer);
    response.write(firstHalf(answer.body));
  },
  /** Byte by byte, so that the connection is never silent, and the answer never whole. */
  async drip(response, { status, headers, body }) {
    response.writeHead(status, headers);
    for (const byte of body) {
      if (response.destroyed) return;
      response.write(Buffer.of(byte));
      await pause(DRIP_EVERY_MS);
    }
    response.end();
  },
  /** In two chunks, and behind them headers that nobody asked for. */
  trailers(response, { status, headers, body }) {
    response.writeHead(status, { ...headers, trailer: 'x-after' });
    response.write(body.subarray(0, body.length / 2));
    response.addTrailers({ 'x-after': 'x'.repeat(1000) });
    response.end(body.subarray(body.length / 2));
  },
} satisfies Record<string, Way>;

/** A fault of the connection. */
export type WireFault = keyof typeof SPOILED;
/** The names of these faults. */
export const WIRE_FAULTS = keysOf(SPOILED);

/** How an answer goes over the wire: whole, or spoiled on the way. */
export type Manner = 'whole' | WireFault;

const WAYS: Record<Manner, Way> = {
  ...SPOILED,
  whole(response, answer) {
    writeHead(response, answer);
    response.end(answer.body);
  },
};

/** Sends the answer; resolves when all of it has been handed to the network, or the connection has ended. */
export async function deliver(response: ServerResponse, answer: Answer, manner: Manner = 'whole'): Promise<void> {
  const ended = new Promise<void>((resolve) => response.once('finish', resolve).once('close', resolve));
  if (response.destroyed) return;
  await WAYS[manner](response, answer);
  await ended;
}

function writeHead(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': body.length });
}
