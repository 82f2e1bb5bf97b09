import { readFileSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { layClaim } from '../../../src/embedded/claim/claim';
import { isRunning, thisProgram } from '../../../src/embedded/claim/running-program';
import { BROKEN_WORKER, Home, until } from '../home';

let home: Home;
const taken: Server[] = [];

beforeEach(async () => {
  home = await Home.create();
});

afterEach(async () => {
  for (const server of taken.splice(0)) server.close();
  await home.cleanUp();
});

async function takePort(port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  taken.push(server);
}

/** Gives the home ports of a last run that no other home takes: not the usual, and none of those that systems give out. Resolves to the server's. */
async function rememberOwnPorts(): Promise<number> {
  const from = taken.length;
  const ports: number[] = [];
  while (ports.length < 2) {
    const port = randomInt(10_000, 30_000);
    const isFree = await takePort(port).then(
      () => true,
      () => false,
    );
    if (isFree) ports.push(port);
  }
  await Promise.all(taken.splice(from).map((server) => new Promise((resolve) => void server.close(resolve))));
  await writeFile(join(home.path, 'ports.json'), JSON.stringify({ temporal: ports[0], ui: ports[1] }));
  return ports[0]!;
}

function portOf(address: string): number {
  return Number(address.split(':').at(-1));
}

describe('the users of a home', () => {
  it('get a server with its UI and a worker that is sent to it', async () => {
    const waits: string[] = [];
    const embedded = await home.join(await home.onceHeard((sentence) => waits.push(sentence)));

    expect(embedded.started).toBe(true);
    expect(waits).toEqual(['starting the Temporal server']);
    const { connection } = await home.clientOf(embedded.address);
    const described = await connection.workflowService.describeNamespace({ namespace: 'default' });
    expect(described.namespaceInfo?.name).toBe('default');
    expect((await fetch(embedded.uiAddress)).status).toBe(200);
    await home.programs();
    const said = (): string => readFileSync(join(home.path, 'logs', 'worker.log'), 'utf8');
    await until(() => said().includes('store'));
    expect(said()).toContain(`connect to ${embedded.address} in ${home.path}\n`);
  });

  it('join what runs, which stops after the last of them, also when that one is killed', async () => {
    const last = await home.userProcess();
    expect(last.said.started).toBe(true);
    const { pid, address } = last.said;
    const second = await home.join();
    expect(second).toMatchObject({ pid, address, started: false });

    await second.leave();
    const { server, worker } = await home.programs();
    expect([server, worker].every(isRunning)).toBe(true);
    const claim = home.claim()!;
    last.process.kill('SIGKILL');
    await home.untilStopped(claim);
  });

  it('get one server when they start at the same time', async () => {
    const users = await Promise.all([1, 2, 3, 4].map(() => home.userProcess()));
    const said = users.map((user) => user.said);
    expect(new Set(said.map(({ address, pid }) => `${address} ${pid}`)).size).toBe(1);
    expect(said.filter(({ started }) => started)).toHaveLength(1);
  });

  it('leave only when all has stopped, and get a new server with the same ports when they come at that time', async () => {
    const port = await rememberOwnPorts();
    const first = await home.join();
    const { server, worker } = await home.programs();
    const left = first.leave();
    await until(() => ![server, worker].every(isRunning));
    const second = await home.join();
    await left;
    expect([server, worker].some(isRunning)).toBe(false);
    expect(portOf(first.address)).toBe(port);
    expect(second).toMatchObject({ started: true, address: first.address, uiAddress: first.uiAddress });
    expect(second.pid).not.toBe(first.pid);
  });

  it('get other ports when somebody else has those of last time', async () => {
    const first = await home.join();
    await home.killAll();
    await takePort(portOf(first.address));
    const second = await home.join();
    expect(portOf(second.address)).not.toBe(portOf(first.address));
    await (await home.clientOf(second.address)).connection.workflowService.getSystemInfo({});
  });
});

describe('a user who is interrupted during the start', () => {
  const interrupted = new Error('Ctrl-C');

  it('leaves, and is told of it once everything has stopped', async () => {
    const controller = new AbortController();
    const heard = await home.onceHeard(() => controller.abort(interrupted));
    const joined = home.join({ signal: controller.signal, ...heard });
    await expect(joined).rejects.toBe(interrupted);
    expect(home.claim()).toBeUndefined();
  });

  it('does not wait for a process that has the home and stays silent', async () => {
    const controller = new AbortController();
    const silent = createServer(() => controller.abort(interrupted));
    taken.push(silent.listen(0, '127.0.0.1'));
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    layClaim(home.path, { ...thisProgram(), port, token: 'silent', since: '', programs: [] });
    await expect(home.join({ signal: controller.signal })).rejects.toBe(interrupted);
  });
});

describe('what does not start', () => {
  it('is told with the last words of a worker that complains, and everything stops', async () => {
    // It may have ended before the server answers, or after that.
    const failed = home.join({ worker: BROKEN_WORKER }).then(async (embedded) => {
      await embedded.failed.catch(() => embedded.leave());
      return embedded.failed;
    });
    await expect(failed).rejects.toThrow(/^The worker ended \(exit code 3\)\..*the worker finds no ffmpeg$/s);
    expect(home.claim()).toBeUndefined();
  });

  it('is told with the last words of a server', async () => {
    const program = join(home.path, 'temporal');
    await writeFile(
      program,
      '#!/bin/sh\n[ "$1" = --version ] && echo temporal version 0 && exit\necho no such schema; exit 4\n',
    );
    await chmod(program, 0o755);
    const { said } = await home.userProcess({ TEMPORAL_CLI: program });
    expect(said.error).toMatch(/did not start: it ended \(exit code 4\)\..*no such schema$/s);
  });

  it('is told when TEMPORAL_CLI is wrong', async () => {
    const { said } = await home.userProcess({ TEMPORAL_CLI: process.execPath });
    expect(said.error).toMatch(/^TEMPORAL_CLI should name the Temporal CLI, but .* answers --version with "v\d+/);
  });

  it('is told when the home cannot be made', async () => {
    const file = join(home.path, 'file');
    await writeFile(file, '');
    await expect(home.join({ home: join(file, 'home') })).rejects.toThrow('ENOTDIR');
  });
});

describe('a background process that was stopped (SIGSTOP)', () => {
  it('is waited for, with a word, and no other takes its place', async () => {
    const first = await home.join();
    const { server } = await home.programs();
    process.kill(first.pid, 'SIGSTOP');
    const heard: string[] = [];
    const onWait = (sentence: string): void => {
      heard.push(sentence);
      process.kill(first.pid, 'SIGCONT');
    };
    const second = await home.join({ onWait });
    expect(heard).toEqual([`the background process (${first.pid}) does not answer; waiting for it`]);
    expect(second).toMatchObject({ pid: first.pid, address: first.address, started: false });
    expect((await home.programs()).server).toEqual(server);
  });
});
