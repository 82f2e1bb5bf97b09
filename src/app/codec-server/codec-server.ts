import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PayloadCodec } from '@temporalio/common';
import { sentenceOf } from '../../domain/text/sentence-of';
import { decodedJson, type PayloadsJson } from './payloads-json';

/** What a codec server is started with: the pages that may ask it, by their origins. */
export interface CodecServerOptions {
  port: number;
  origins: readonly string[];
}

/** A codec server that runs; whoever started it closes it. */
export interface CodecServer {
  address: string;
  close(): Promise<void>;
}

/** What Temporal carries at most, with room for base64. */
const MOST_BYTES = 8 * 2 ** 20;

/**
 * Starts a codec server as Temporal's UI asks it (`POST /decode`), on this machine's own address only. It decodes for the pages of these
 * origins, and for programs that are no pages; it never encodes.
 */
export async function startCodecServer(
  codecs: PayloadCodec[],
  { port, origins }: CodecServerOptions,
): Promise<CodecServer> {
  const server = createServer((request, response) => {
    answer(request, response, codecs, origins).catch(() => response.destroy());
  });
  server.requestTimeout = 10_000;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  codecs: PayloadCodec[],
  origins: readonly string[],
): Promise<void> {
  const { method, url, headers } = request;
  const say = (status: number, body?: object) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body && JSON.stringify(body));
  };
  // A page of somebody else's could otherwise reach this address by a name of its own, or ask from where it is.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? ''))
    return say(421, { message: 'This is a server for this machine.' });
  if (headers.origin !== undefined) {
    if (!origins.includes(headers.origin))
      return say(403, { message: `Pages of ${headers.origin} may not ask: name them with --origin.` });
    response.setHeader('access-control-allow-origin', headers.origin);
    response.setHeader('access-control-allow-headers', 'content-type,x-namespace,authorization');
    response.setHeader('access-control-allow-methods', 'POST');
    response.setHeader('vary', 'origin');
  }
  if (method === 'OPTIONS') return say(204);
  if (method !== 'POST' || url !== '/decode') return say(404, { message: 'Expected POST /decode.' });
  const body = await bodyOf(request);
  if (body === undefined) return say(413, { message: `Expected at most ${MOST_BYTES} bytes.` });
  try {
    say(200, await decodedJson(codecs, JSON.parse(body) as PayloadsJson));
  } catch (error) {
    say(400, { message: sentenceOf(error) });
  }
}

/** Undefined where it is too long. It is read to its end then too, and not kept: who is cut off while sending does not hear why. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= MOST_BYTES) chunks.push(chunk);
  }
  return bytes > MOST_BYTES ? undefined : Buffer.concat(chunks).toString();
}
