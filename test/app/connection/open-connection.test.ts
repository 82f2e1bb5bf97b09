import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { embeddedState } from '../../../src/embedded/claim/embedded-state';
import { stopEmbedded } from '../../../src/embedded/stop-embedded';
import { findTemporal } from '../../../src/embedded/temporal-program/temporal-cli';

const COMMAND = resolve('dist/cli/index.js');

let home: string;
let command: ChildProcess | undefined;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'storyreel-connect-'));
});

afterEach(async () => {
  command?.kill('SIGKILL');
  await stopEmbedded(home);
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
});

/** Starts a command that needs a Temporal server, with a home in which none runs. */
function start(
  args: string[],
  settings: NodeJS.ProcessEnv = {},
): { process: ChildProcess; written: { stdout: string; stderr: string } } {
  const environment = { ...process.env, STORYREEL_HOME: home, TEMPORAL_ADDRESS: '', ...settings };
  const child = spawn(process.execPath, [COMMAND, ...args], { env: environment });
  const written = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (written.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (written.stderr += chunk.toString()));
  command = child;
  return { process: child, written };
}

/** The Temporal CLI, but for a server that never gets ready: however busy the machine is, the start is not over. */
async function neverReady(): Promise<string> {
  const path = join(home, 'temporal');
  const program = await findTemporal(process.env);
  const script = `#!/bin/sh\ncase "$1 $2" in "server start-dev") exec sleep 3600;; esac\nexec ${program?.path} "$@"\n`;
  await writeFile(path, script, { mode: 0o755 });
  return path;
}

/** Runs a program that lives longer than one question, with a home in which no server runs; answers what it tells when it ends by itself. */
async function told(program: string): Promise<unknown> {
  const environment = { ...process.env, STORYREEL_HOME: home, TEMPORAL_ADDRESS: '' };
  const child = spawn(process.execPath, ['-e', `${BEGINNING}(async () => {${program}})();`], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  command = child;
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  expect(await once(child, 'close')).toEqual([0, null]);
  return JSON.parse(said);
}

const BEGINNING = `
  const { openConnection } = require(${JSON.stringify(resolve('dist/app/connection/open-connection.js'))});
  const { contextFrom } = require(${JSON.stringify(resolve('dist/app/context.js'))});
  const { embeddedState } = require(${JSON.stringify(resolve('dist/embedded/claim/embedded-state.js'))});
  const interruption = new AbortController();
  const context = contextFrom(process.env, { interrupted: interruption.signal, onWait: () => undefined });
  const isUp = async () => (await embeddedState(process.env.STORYREEL_HOME)) !== undefined;
`;

const STAYS = `
  const connected = await openConnection(context, { stopWhenUnused: true });
  const films = await connected.films.list(1);
  const before = await isUp();
  await connected.close();
  console.log(JSON.stringify({ films, page: connected.pageOf('film-1'), before, after: await isUp() }));
`;

const FAILS = `
  const connected = await openConnection(context, {});
  const asked = (async () => { for (;;) await connected.films.list(1); })().catch(({ code }) => code);
  interruption.abort(new Error('called off'));
  const failed = await connected.failed.catch(({ message }) => message);
  const before = await isUp();
  await connected.close();
  console.log(JSON.stringify({ failed, asked: await asked, before, after: await isUp() }));
`;

const CANCELLED = 1;

const NAMES_NO_FFMPEG = /^FFMPEG_PATH names \/nope, but it does not run .*\. Name a complete ffmpeg .*\n$/;

describe('a connection of a program that lives long', () => {
  it('stays until it is closed, and then leaves the embedded server, which nobody else uses, to stop', async () => {
    const page = expect.stringMatching(/\/workflows\/film-1$/);
    expect(await told(STAYS)).toEqual({ films: [], page, before: true, after: false });
  });

  it('that has failed ends what is still asked when it is closed, and nothing more', async () => {
    expect(await told(FAILS)).toEqual({ failed: 'called off', asked: CANCELLED, before: true, after: true });
  });
});

describe('a command at a server that is silent', () => {
  it('stops at the first Ctrl-C', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    try {
      const { port } = silent.address() as AddressInfo;
      const { process: list, written } = start(['list'], { TEMPORAL_ADDRESS: `127.0.0.1:${port}` });
      silent.once('connection', () => list.kill('SIGINT'));
      expect(await once(list, 'close')).toEqual([130, null]);
      expect(written).toEqual({ stdout: '', stderr: expect.stringMatching(/^Stopped looking on\./) });
    } finally {
      silent.close();
    }
  });
});

describe('a command that starts the embedded server', () => {
  it('writes what it waits for to the standard error, and with --json one line to the standard output', async () => {
    const { process: list, written } = start(['list', '--json']);
    expect(await once(list, 'close')).toEqual([0, null]);
    expect(written.stdout).toBe('[]\n');
    // Where the command gets little of a busy machine, the server may be ready before it has asked: then there is nothing to wait for.
    expect(['', 'starting the Temporal server\n']).toContain(written.stderr);
  });

  it('is refused before anything is started when FFMPEG_PATH names no ffmpeg', async () => {
    const { process: list, written } = start(['list'], { FFMPEG_PATH: '/nope' });
    expect(await once(list, 'close')).toEqual([2, null]);
    expect(written).toEqual({ stdout: '', stderr: expect.stringMatching(NAMES_NO_FFMPEG) });
    expect(await embeddedState(home)).toBeUndefined();
    const { process: dev, written: ofDev } = start(['dev'], { FFMPEG_PATH: '/nope' });
    expect(await once(dev, 'close')).toEqual([2, null]);
    expect(ofDev.stderr).toMatch(NAMES_NO_FFMPEG);
  });

  it('names the film that it made, and how it is written, at Ctrl-C', async () => {
    const story = resolve('examples/the-lighthouse-keeper.md');
    const { process: make, written } = start(['make', story, '--draft', '--no-keep']);
    make.stdout!.on('data', () => /is being made as/.test(written.stdout) && make.kill('SIGINT'));
    expect(await once(make, 'close')).toEqual([130, null]);
    const [, id] = / is being made as (film-\w+)/.exec(written.stdout)!;
    expect(written.stderr).toContain(` watch ${id}" looks on again, and writes its file`);
    expect(written.stderr).toContain(` cancel ${id}" ends it.`);
  });

  it('stops at the first Ctrl-C during the start', async () => {
    const settings = { TEMPORAL_CLI: await neverReady() };
    const { process: make, written } = start(
      ['make', resolve('examples/the-lighthouse-keeper.md'), '--no-keep'],
      settings,
    );
    make.stderr!.once('data', () => make.kill('SIGINT'));
    expect(await once(make, 'close')).toEqual([130, null]);
    expect(written.stderr).toMatch(/^Stopped\b/m);
    expect(await embeddedState(home)).toBeUndefined();
  });
});
