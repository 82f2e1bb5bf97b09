import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came over the wire; `body` is its JSON. */
export interface ReceivedRequest<Body = unknown> {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: Body;
}

/** Answers one request, well or badly. */
export type Answering<Body = unknown> = (
  response: ServerResponse,
  request: ReceivedRequest<Body>,
) => void | Promise<void>;

/** A server that answers as a test tells it to, and keeps what it was sent. */
export interface VendorServer<Body = unknown> {
  /** `http://127.0.0.1:PORT` */
  url: string;
  requests: ReceivedRequest<Body>[];
  close(): Promise<void>;
}

/** Starts a server on a free port; each request is answered by the next of `answers`, and the last answers all that follow. */
export async function startVendorServer<Body = unknown>(...answers: Answering<Body>[]): Promise<VendorServer<Body>> {
  const requests: ReceivedRequest<Body>[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString() || 'null') as Body;
      const { method = '', url: path = '', headers } = incoming;
      const request = { method, path, headers, body };
      requests.push(request);
      const answering = answers[Math.min(requests.length, answers.length) - 1] as Answering<Body>;
      Promise.resolve(answering(response, request)).catch((error: Error) => response.destroy(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with a status, a body that is JSON unless it is text or bytes, and headers. */
export function answer(status: number, body: unknown, headers: Record<string, string> = {}): Answering {
  const bytes = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(bytes);
  };
}
