import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The two ports of an embedded server on 127.0.0.1. */
export interface ServerPorts {
  temporal: number;
  ui: number;
}

const USUAL: ServerPorts = { temporal: 7233, ui: 8233 };

/** A server that was just killed has its ports until the system has taken it down, which takes a busy machine some time. */
const GIVEN_UP_WITHIN_MS = 2_000;

/** Two ports that are free now: those of this home's last run (so that addresses last), also if they only just become so, else the usual, else any. */
export async function chooseServerPorts(home: string): Promise<ServerPorts> {
  const last = lastPorts(home);
  if (last && (await becomeFree(last))) return last;
  if (await areFree(USUAL)) return USUAL;
  const [temporal, ui] = [await listen(0), await listen(0)];
  const ports = { temporal: portOf(temporal), ui: portOf(ui) };
  await Promise.all([close(temporal), close(ui)]);
  return ports;
}

/** Remembers the ports for this home's next run, if that can be written. */
export function rememberServerPorts(home: string, ports: ServerPorts): void {
  try {
    writeFileSync(portsFile(home), `${JSON.stringify(ports)}\n`);
  } catch {
    // The next run has other addresses then, which is no reason to end this one.
  }
}

function portsFile(home: string): string {
  return join(home, 'ports.json');
}

function lastPorts(home: string): ServerPorts | undefined {
  try {
    const { temporal, ui } = JSON.parse(readFileSync(portsFile(home), 'utf8')) as ServerPorts;
    return [temporal, ui].every((port) => Number.isInteger(port) && port > 0 && port < 65_536)
      ? { temporal, ui }
      : undefined;
  } catch {
    // A first run, or a file that somebody broke: it is only a wish.
    return undefined;
  }
}

async function becomeFree(ports: ServerPorts): Promise<boolean> {
  for (const until = performance.now() + GIVEN_UP_WITHIN_MS; ; await sleep(50)) {
    if (await areFree(ports)) return true;
    if (performance.now() > until) return false;
  }
}

async function areFree({ temporal, ui }: ServerPorts): Promise<boolean> {
  return (await isFree(temporal)) && (await isFree(ui));
}

async function isFree(port: number): Promise<boolean> {
  return listen(port).then(
    (server) => close(server).then(() => true),
    () => false,
  );
}

function listen(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, () => resolve(server));
  });
}

function portOf(server: Server): number {
  return (server.address() as { port: number }).port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => void server.close(() => resolve()));
}
