import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseServerPorts, rememberServerPorts } from '../../../src/embedded/server/server-ports';

let home: string;
let holders: Server[];
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'storyreel-ports-'));
  holders = await Promise.all([hold(), hold()]);
});
afterEach(async () => {
  for (const holder of holders) holder.close();
  await rm(home, { recursive: true, force: true });
});

async function hold(): Promise<Server> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

describe("the ports of a home's last server", () => {
  const portOf = (server: Server | undefined) => (server!.address() as AddressInfo).port;

  it('are those of the next, also while what was just killed has them for a moment more', async () => {
    const ports = { temporal: portOf(holders[0]), ui: portOf(holders[1]) };
    rememberServerPorts(home, ports);
    const chosen = chooseServerPorts(home);
    setTimeout(() => holders[1]?.close(), 100);
    setTimeout(() => holders[0]?.close(), 200);
    expect(await chosen).toEqual(ports);
  });

  it('are given up where somebody else has come to have them', async () => {
    const ports = { temporal: portOf(holders[0]), ui: portOf(holders[1]) };
    rememberServerPorts(home, ports);
    const { temporal, ui } = await chooseServerPorts(home);
    expect([ports.temporal, ports.ui]).not.toContain(temporal);
    expect([ports.temporal, ports.ui]).not.toContain(ui);
  });
});
