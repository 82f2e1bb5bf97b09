import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';

/** A request as it came over the wire. */
export interface ReceivedRequest {
  headers: IncomingMessage['headers'];
  body: { prompt: string; width: number; height: number; [name: string]: unknown };
}

/** Answers one request, well or badly. */
export type Answering = (response: ServerResponse, request: ReceivedRequest) => void | Promise<void>;

/** A server that answers requests for pictures as a test tells it to, and keeps what it was sent. */
export interface TogetherServer {
  baseUrl: string;
  requests: ReceivedRequest[];
  close(): Promise<void>;
}

/** Starts a server on a free port; each request is answered by the next of `answers`, and the last answers all that follow. */
export async function startTogetherServer(...answers: Answering[]): Promise<TogetherServer> {
  const requests: ReceivedRequest[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as ReceivedRequest['body'];
      const request = { headers: incoming.headers, body };
      requests.push(request);
      const answering = answers[Math.min(requests.length, answers.length) - 1] as Answering;
      Promise.resolve(answering(response, request)).catch((error: Error) => response.destroy(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with a status, a body that is JSON unless it is text, and headers. */
export function answer(status: number, body: unknown, headers: Record<string, string> = {}): Answering {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
  };
}

/** Answers as Together does when it has drawn these bytes. */
export function answerWithBytes(bytes: (size: { width: number; height: number }) => Promise<Buffer>): Answering {
  return async (response, request) => {
    const picture = await bytes(request.body);
    const data = [{ index: 0, type: 'b64_json', b64_json: picture.toString('base64') }];
    await answer(200, { id: 'req-1', model: 'm', object: 'list', data })(response, request);
  };
}

/** A picture with light and dark, as a JPEG. */
export function gradient({ width, height }: { width: number; height: number }): Promise<Buffer> {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g" x2="0" y2="1">` +
    `<stop stop-color="#103"/><stop offset="1" stop-color="#fd8"/></linearGradient></defs>` +
    `<rect width="100%" height="100%" fill="url(#g)"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg().toBuffer();
}
