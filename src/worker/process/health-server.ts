import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a worker tells of itself to whoever watches over it, such as Kubernetes. */
export interface HealthServer {
  /** `http://IP:PORT`. */
  address: string;
  /** From now on `/readyz` answers 200 while this is so. */
  tells(isReady: () => boolean): void;
  close(): Promise<void>;
}

/**
 * Answers at `IP:PORT`: `/healthz` with 200 as long as the main thread answers at all, and `/readyz` with 200 while the worker polls
 * and its server answers, else 503. Throws a sentence when the address cannot be had.
 */
export async function startHealthServer(at: string): Promise<HealthServer> {
  let isReady = () => false;
  const server = createServer(({ url, method }, response) => {
    const isKnown = (url === '/healthz' || url === '/readyz') && (method === 'GET' || method === 'HEAD');
    const status = isKnown ? (url === '/healthz' || isReady() ? 200 : 503) : 404;
    const said = {
      200: 'ok',
      503: 'the worker does not poll, or its server does not answer',
      404: 'expected GET /healthz or /readyz',
    }[status];
    response.writeHead(status, { 'content-type': 'text/plain' }).end(`${said}\n`);
  });
  const [, host = '', port = ''] = /^(.+):(\d+)$/.exec(at) ?? [];
  server.listen(Number(port), host.replace(/^\[(.*)\]$/, '$1'));
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`STORYREEL_HEALTH_ADDRESS is ${at}, but that address cannot be had (${error.code}): name another.`);
  });
  // It is there for those who watch; it keeps no worker from its end.
  server.unref();
  const { address, family, port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    tells(those) {
      isReady = those;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
