import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { simulateSpeech } from '../../../src/simulator/chatterbox/speech';
import { speechWav } from '../../../src/simulator/chatterbox/speech-wav';

/** A request as it came over the wire. */
export interface ReceivedRequest {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: { model: string; input: string; text?: string; voice: string; [name: string]: unknown };
}

/** Answers one request, well or badly. */
export type Answering = (response: ServerResponse, request: ReceivedRequest) => void | Promise<void>;

/** A server that answers as a test tells it to, and keeps what it was sent. */
export interface TestServer {
  url: string;
  requests: ReceivedRequest[];
  /** The texts that it was asked to speak. */
  spoken(): string[];
  close(): Promise<void>;
}

/** Starts a server on a free port; `speech` answers requests for speech, `voices` all others. */
export async function startSpeechServer(
  speech: Answering,
  voices: Answering = listing('Emily.wav'),
): Promise<TestServer> {
  const requests: ReceivedRequest[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method = '', url: path = '', headers } = incoming;
      const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as ReceivedRequest['body'];
      const request = { method, path, headers, body };
      requests.push(request);
      const answering = method === 'POST' ? speech : voices;
      Promise.resolve(answering(response, request)).catch((error: Error) => response.destroy(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    spoken: () => requests.filter(({ method }) => method === 'POST').map(({ body }) => body.text ?? body.input),
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

/** Lists voices as devnen's server does, at the first of the two paths. */
export function listing(...voices: string[]): Answering {
  return (response, request) =>
    request.path === '/v1/audio/voices'
      ? answer(200, { status: 'ok', voices })(response, request)
      : answer(404, { detail: 'Not Found' })(response, request);
}

/** Speaks the text well, as the simulator does. */
export const speaks: Answering = (response, { body }) => {
  response
    .writeHead(200, { 'content-type': 'audio/wav' })
    .end(speechWav(simulateSpeech(body.text ?? body.input).samples));
};

export const hang: Answering = () => undefined;
export const reset: Answering = (response) => void response.socket?.resetAndDestroy();
export const stall: Answering = (response) => {
  response.writeHead(200, { 'content-type': 'audio/wav' }).write('RIFF');
};
export const cutOff: Answering = (response) => {
  response.writeHead(200, { 'content-type': 'audio/wav', 'content-length': '5000' });
  response.write('RIFF', () => response.destroy());
};
export const resetHalfway: Answering = (response) => {
  response.writeHead(200, { 'content-type': 'audio/wav', 'content-length': '5000' });
  response.write('RIFF');
  // Read together with the reset, what was sent would look like an end.
  setTimeout(() => response.socket?.resetAndDestroy(), 100);
};
export const endless: Answering = (response) => {
  response.writeHead(200, { 'content-type': 'audio/wav' });
  const more = (): void => {
    while (response.writable && response.write('x'.repeat(2 ** 20)));
  };
  response.on('drain', more);
  more();
};
