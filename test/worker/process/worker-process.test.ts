import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { eventually } from '../../support/eventually';
import { joinTemporalServer } from '../../support/temporal/temporal-server';
import { openWay, type WayToServer } from '../../support/temporal/way-to-server';
import { freePorts } from '../../topology/processes';

const COMMAND = ['dist/cli/index.js', 'worker', '--queues', 'storyreel'];
const PROGRAM = ['dist/worker.js'];

/** A line of the log of a worker. */
interface Line {
  level: string;
  message: string;
  sdkComponent?: string;
}

let server: TestWorkflowEnvironment;
let way: WayToServer;
let home: string;
let worker: ChildProcess;
let written: { stdout: string; stderr: string };

beforeAll(async () => {
  server = await joinTemporalServer();
  home = await mkdtemp(join(tmpdir(), 'storyreel-log-'));
});
beforeEach(async () => {
  way = await openWay(server.address);
  written = { stdout: '', stderr: '' };
});
afterEach(async () => {
  if (worker.exitCode === null && worker.signalCode === null) {
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  }
  await way.close();
});
afterAll(async () => {
  await server?.teardown();
  await rm(home, { recursive: true, force: true });
});

/** Starts a worker whose log is for programs. */
function start([program = '', ...args]: string[], settings: NodeJS.ProcessEnv = {}): void {
  const env = {
    ...process.env,
    STORYREEL_HOME: home,
    STORYREEL_LOG: 'json',
    TEMPORAL_ADDRESS: way.address,
    ...settings,
  };
  worker = spawn(process.execPath, [resolve(program), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const { stdout, stderr } = worker;
  stdout?.on('data', (chunk: Buffer) => (written.stdout += chunk.toString()));
  stderr?.on('data', (chunk: Buffer) => (written.stderr += chunk.toString()));
}

/** All that the worker has written to either stream: no line is anything but JSON. */
function lines(): Line[] {
  const whole = [written.stdout, written.stderr].flatMap((text) => text.split('\n').slice(0, -1));
  return whole.map((line) => JSON.parse(line) as Line);
}

describe('a worker whose log is for programs', () => {
  it('tells there, as JSON, that it serves, that its polls fail, and that it ends', async () => {
    start(COMMAND);
    await eventually('it serves', async () => lines().some(({ message }) => message.startsWith('This worker serves')));
    way.cut();
    await eventually('its polls fail', async () => lines().some(({ message }) => /call poll_/.test(message)));
    worker.kill('SIGTERM');
    expect(await once(worker, 'close')).toEqual([0, null]);
    const fromCore = { level: 'WARN', sdkComponent: 'core', message: expect.stringContaining('call poll_') };
    expect(lines()).toContainEqual(expect.objectContaining(fromCore));
    expect(lines()).toContainEqual(expect.objectContaining({ level: 'INFO', state: 'STOPPED' }));
  });

  it.each([
    ['a setting that makes no sense', COMMAND, { STORYREEL_RENDERS: 'many' }, 2, /^STORYREEL_RENDERS must be/],
    ['a setting that makes no sense', PROGRAM, { STORYREEL_RENDERS: 'many' }, 1, /^STORYREEL_RENDERS must be/],
    ['a server that is not there', COMMAND, { TEMPORAL_ADDRESS: '127.0.0.1:1' }, 1, /127\.0\.0\.1:1/],
    ['a server that is not there', PROGRAM, { TEMPORAL_ADDRESS: '127.0.0.1:1' }, 1, /127\.0\.0\.1:1/],
  ])('tells there, as JSON, of %s: %j', async (_what, program, settings, code, sentence) => {
    start(program, settings);
    expect(await once(worker, 'close')).toEqual([code, null]);
    const told = { level: 'ERROR', message: expect.stringMatching(sentence) };
    expect(lines()).toEqual([expect.objectContaining(told)]);
  });
});

describe('a worker whose log is for persons', () => {
  it('tells there of polls that fail, too, and not on its standard output', async () => {
    start(COMMAND, { STORYREEL_LOG: 'text' });
    await eventually('it serves', async () => written.stdout.includes('This worker serves'));
    way.cut();
    await eventually('its polls fail', async () => /WARN.*poll/.test(written.stderr));
    worker.kill('SIGTERM');
    expect(await once(worker, 'close')).toEqual([0, null]);
    expect(written.stdout).toBe('This worker serves storyreel. Ctrl-C stops it.\n');
    expect(written.stderr).not.toContain('\u001B');
  });
});

describe('a worker whose server is away', () => {
  it('lives, and is not ready, until its server is back', async () => {
    const [port] = await freePorts(1);
    start(COMMAND, { STORYREEL_HEALTH_ADDRESS: `127.0.0.1:${port}` });
    const statusOf = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
    await eventually('it serves', async () => written.stderr.includes('This worker serves'));
    expect(await statusOf('/readyz')).toBe(200);
    way.cut();
    await eventually('it is not ready', async () => (await statusOf('/readyz')) === 503);
    expect(await statusOf('/healthz')).toBe(200);
    way.mend();
    await eventually('it is ready again', async () => (await statusOf('/readyz')) === 200);
    worker.kill('SIGTERM');
    expect(await once(worker, 'close')).toEqual([0, null]);
  });
});
