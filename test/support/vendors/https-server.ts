import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Reach } from '../../../src/providers/received/fetched/reach';

const pathOf = (name: string) => join(__dirname, 'local-https', name);
const file = (name: string) => readFileSync(pathOf(name), 'utf8');

/** What a server can show: one of its own, and two that the same key has signed; and the file of the signer. */
export const CERTIFICATES = {
  own: 'certificate.pem',
  expired: 'expired.pem',
  otherHost: 'other-host.pem',
  signer: pathOf('certificate.pem'),
};

/** Of this machine alone, and good for nothing else: its key is no secret. */
const certificate = file('certificate.pem');

/** For tests with a server of this machine: what production never has. */
export const THIS_MACHINE: Reach = { mayAsk: (address) => address === '127.0.0.1' || address === '::1', certificate };

/** A server that speaks https, and keeps what it was asked. */
export interface HttpsServer {
  /** `https://127.0.0.1:PORT` */
  url: string;
  port: number;
  requests: { path: string; headers: IncomingMessage['headers'] }[];
  /** How many connections were made, even without a request. */
  connections: number;
  close(): Promise<void>;
}

/** Starts a server on a free port of this machine, with the certificate that a test may trust unless it is said. */
export async function startHttpsServer(
  answer: (path: string, response: ServerResponse) => void | Promise<void>,
  shown: 'own' | 'expired' | 'otherHost' = 'own',
): Promise<HttpsServer> {
  const cert = file(CERTIFICATES[shown]);
  const server = createServer({ key: file('key.pem'), cert }, ({ url: path = '', headers }, response) => {
    started.requests.push({ path, headers });
    Promise.resolve(answer(path, response)).catch((error: Error) => response.destroy(error));
  });
  server.on('connection', () => (started.connections += 1));
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const started: HttpsServer = {
    url: `https://127.0.0.1:${port}`,
    port,
    requests: [],
    connections: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return started;
}
