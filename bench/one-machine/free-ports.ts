import { once } from 'node:events';
import { createServer } from 'node:net';
import type { ServerPorts } from '../../src/embedded/server/server-ports';

/** Below those that systems give to whoever asks for any port, a connection of a neighbour among them. */
const LOWEST = 20_000;
const HIGHEST = 32_000;

let next = LOWEST + ((process.pid * 16) % (HIGHEST - LOWEST));

/** Two ports that nobody has now, each pair another: homes that begin at the same time would all try the same two first. */
export async function freePorts(): Promise<ServerPorts> {
  return { temporal: await freePort(), ui: await freePort() };
}

async function freePort(): Promise<number> {
  for (let tries = LOWEST; tries < HIGHEST; tries++) {
    const port = next++;
    if (next === HIGHEST) next = LOWEST;
    if (await isFree(port)) return port;
  }
  throw new Error(`No port from ${LOWEST} to ${HIGHEST} is free.`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  await once(server.close(), 'close');
  return true;
}
