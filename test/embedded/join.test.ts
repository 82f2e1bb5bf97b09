import { existsSync, readFileSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { isRunning } from '../../src/embedded/running-program';
import { BROKEN_WORKER, Home, until, WORKER } from './home';

let home: Home;
const opened: { close: () => unknown }[] = [];

beforeEach(async () => {
  home = await Home.create();
});

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
  await home.cleanUp();
});

async function clientOf(address: string): Promise<Client> {
  const connection = await Connection.connect({ address });
  opened.push(connection);
  return new Client({ connection });
}

async function takePort(port: number): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  opened.push(server);
  return server;
}

function portOf(address: string): number {
  return Number(address.split(':').at(-1));
}

describe('the first user of a home', () => {
  it('gets a Temporal server with its UI, and a worker that is sent to it', async () => {
    const waits: string[] = [];
    const embedded = await home.join({ onWait: (sentence) => waits.push(sentence) });

    expect(embedded.started).toBe(true);
    expect(waits).toContain('starting the Temporal server');
    const { connection } = await clientOf(embedded.address);
    const described = await connection.workflowService.describeNamespace({ namespace: 'default' });
    expect(described.namespaceInfo?.name).toBe('default');
    expect((await fetch(embedded.uiAddress)).status).toBe(200);
    const log = join(home.path, 'logs', 'worker.log');
    await until(() => existsSync(log) && readFileSync(log, 'utf8') !== '');
    expect(readFileSync(log, 'utf8')).toBe(`working for ${embedded.address} in ${home.path}\n`);
  });

  it('waits in leave until server, worker and background process have stopped', async () => {
    const embedded = await home.join();
    await until(() => home.claim()!.programs.length === 2);
    const claim = home.claim()!;
    expect([claim, ...claim.programs].every(isRunning)).toBe(true);

    await embedded.leave();
    expect(claim.programs.some(isRunning)).toBe(false);
    expect(home.claim()).toBeUndefined();
    await home.untilStopped(claim);
  });

  it('leaves everything running if it wants it kept, until the background process is told to end', async () => {
    const embedded = await home.join({ keep: true });
    await until(() => home.claim()!.programs.length === 2);
    const claim = home.claim()!;
    await embedded.leave();
    expect([claim, ...claim.programs].every(isRunning)).toBe(true);

    const again = await home.join();
    expect(again).toMatchObject({ address: embedded.address, started: false });
    await again.leave();
    expect([claim, ...claim.programs].every(isRunning)).toBe(true);

    process.kill(embedded.pid, 'SIGTERM');
    await home.untilStopped(claim);
  });

  it('has left when it was killed', async () => {
    const user = await home.userProcess();
    expect(user.said).toMatchObject({ started: true });
    await until(() => home.claim()!.programs.length === 2);
    const claim = home.claim()!;

    user.process.kill('SIGKILL');
    await home.untilStopped(claim);
  });
});

describe('further users of a home', () => {
  it('join what runs, which stops only after the last of them', async () => {
    const first = await home.join();
    const second = await home.join();
    expect(second).toMatchObject({ address: first.address, uiAddress: first.uiAddress, started: false });

    await first.leave();
    const { connection } = await clientOf(second.address);
    await connection.workflowService.getSystemInfo({});
    await second.leave();
    expect(home.claim()).toBeUndefined();
  });

  it('get one server when they start at the same time', async () => {
    const users = await Promise.all([1, 2, 3, 4].map(() => home.userProcess()));
    const said = users.map((user) => user.said);
    expect(new Set(said.map(({ address, pid }) => `${address} ${pid}`)).size).toBe(1);
    expect(said.filter(({ started }) => started)).toHaveLength(1);
  });

  it('get a new server when they come while the old one stops', async () => {
    const first = await home.join();
    const left = first.leave();
    const second = await home.join();
    await left;
    expect(second).toMatchObject({ started: true });
    expect(second.pid).not.toBe(first.pid);
    await second.leave();
  });
});

describe('the ports', () => {
  it('are the same as last time, unless somebody else has them', async () => {
    const first = await home.join();
    await first.leave();
    const second = await home.join();
    expect(second).toMatchObject({ address: first.address, uiAddress: first.uiAddress });
    await second.leave();

    await takePort(portOf(first.address));
    const third = await home.join();
    expect(portOf(third.address)).not.toBe(portOf(first.address));
    await (await clientOf(third.address)).connection.workflowService.getSystemInfo({});
  });
});

describe('after a kill of the background process', () => {
  it('its users are told, and the next start ends what it left and has its data', async () => {
    const first = await home.join();
    await until(() => home.claim()!.programs.length === 2);
    const dead = home.claim()!;
    const client = await clientOf(first.address);
    await client.workflow.start('anything', { taskQueue: 'nobody', workflowId: 'kept' });

    process.kill(first.pid, 'SIGKILL');
    await expect(first.failed).rejects.toThrow('The background process of the embedded Temporal server died.');
    const server = dead.programs.find((program) => program.commandIncludes.includes('start-dev'))!;
    expect(isRunning(server)).toBe(true);

    const users = await Promise.all([1, 2, 3].map(() => home.userProcess()));
    const said = users.map((user) => user.said);
    expect(new Set(said.map(({ pid }) => pid)).size).toBe(1);
    expect(dead.programs.some(isRunning)).toBe(false);
    expect(said[0]!.address).toBe(first.address);
    const found = await (await clientOf(said[0]!.address!)).workflow.getHandle('kept').describe();
    expect(found.type).toBe('anything');
  });
});

describe('what goes wrong', () => {
  it('a worker that dies at its start is told with its last words, and everything stops', async () => {
    const embedded = await home.join({ worker: BROKEN_WORKER });
    await expect(embedded.failed).rejects.toThrow(/^The worker ended \(exit code 3\)\..*the worker finds no ffmpeg$/s);
    await embedded.leave();
    expect(home.claim()).toBeUndefined();
  });

  it('a worker that dies later is told too', async () => {
    const embedded = await home.join();
    await until(() => home.claim()!.programs.length === 2);
    const worker = home.claim()!.programs.find((program) => program.commandIncludes.includes(WORKER))!;
    process.kill(worker.pid, 'SIGKILL');
    await expect(embedded.failed).rejects.toThrow('The worker ended (SIGKILL).');
  });

  it('a server that dies is told', async () => {
    const embedded = await home.join();
    const server = home.claim()!.programs.find((program) => program.commandIncludes.includes('start-dev'))!;
    process.kill(server.pid, 'SIGKILL');
    await expect(embedded.failed).rejects.toThrow('The Temporal server ended (SIGKILL).');
  });

  it('a server that does not start is told with its last words', async () => {
    const program = join(home.path, 'temporal');
    await writeFile(
      program,
      '#!/bin/sh\n[ "$1" = --version ] && echo temporal version 0 && exit\necho no such schema; exit 4\n',
    );
    await chmod(program, 0o755);
    const { said } = await home.userProcess({ TEMPORAL_CLI: program });
    expect(said.error).toMatch(/did not start: it ended \(exit code 4\)\..*no such schema$/s);
  });

  it('a wrong TEMPORAL_CLI is told', async () => {
    const { said } = await home.userProcess({ TEMPORAL_CLI: process.execPath });
    expect(said.error).toMatch(/^TEMPORAL_CLI should name the Temporal CLI, but .* answers --version with "v\d+/);
  });

  it('a home that cannot be made is told', async () => {
    const file = join(home.path, 'file');
    await writeFile(file, '');
    await expect(home.join({ home: join(file, 'home') })).rejects.toThrow('ENOTDIR');
  });
});
