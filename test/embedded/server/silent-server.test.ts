import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../../../bench/one-machine/free-ports';
import type { Patience } from '../../../src/embedded/child/signs-of-life';
import { isRunning } from '../../../src/embedded/claim/running-program';
import { type EmbeddedServer, startEmbeddedServer } from '../../../src/embedded/server/embedded-server';
import { provideTemporal } from '../../../src/embedded/temporal-program/temporal-cli';

let home: string;
let server: EmbeddedServer | undefined;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'storyreel-silent-'));
});

afterEach(async () => {
  if (server?.program && isRunning(server.program)) process.kill(server.program.pid, 'SIGKILL');
  await server?.ended;
  server = undefined;
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
});

async function start(patience: Patience): Promise<EmbeddedServer> {
  const { path } = await provideTemporal(process.env);
  server = startEmbeddedServer(home, path, await freePorts(), patience);
  const ended = server.ended.then(({ how }) => Promise.reject(new Error(how)));
  await Promise.race([server.ready, ended]);
  ended.catch(() => undefined);
  return server;
}

describe('a Temporal server that was stopped (SIGSTOP)', () => {
  it('is killed, and its end says so', async () => {
    const { program, ended } = await start({ askEveryMs: 200, mostSilent: 5 });
    process.kill(program!.pid, 'SIGSTOP');
    const how = 'The Temporal server gave no sign of life for 0.8 s, and was killed.';
    expect(await ended).toEqual({ how, recurs: false, portsTaken: false });
    expect(isRunning(program!)).toBe(false);
  });

  it('and went on in time, stays', async () => {
    const patience: Patience = { askEveryMs: 2_000, mostSilent: 6 };
    const { program, ended } = await start(patience);
    process.kill(program!.pid, 'SIGSTOP');
    await sleep(3 * patience.askEveryMs);
    process.kill(program!.pid, 'SIGCONT');
    // Were its answers not counted, it would be killed by then.
    const longEnoughMs = (patience.mostSilent + 2) * patience.askEveryMs;
    expect(await Promise.race([ended, sleep(longEnoughMs, 'lives')])).toBe('lives');
  });
});
