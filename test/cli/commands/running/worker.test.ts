import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { joinTemporalServer } from '../../../support/temporal/temporal-server';

let server: TestWorkflowEnvironment;
let home: string;
let worker: ChildProcess | undefined;

beforeAll(async () => {
  server = await joinTemporalServer();
  home = await mkdtemp(join(tmpdir(), 'storyreel-grace-'));
});
afterEach(() => worker?.kill('SIGKILL'));
afterAll(async () => {
  await server?.teardown();
  await rm(home, { recursive: true, force: true });
});

describe('storyreel worker', () => {
  it('is ended by force only after its time of grace, and a minute more', async () => {
    const program = ['--require', join(__dirname, 'told-timers.js'), resolve('dist/cli/index.js')];
    const env = {
      ...process.env,
      TEMPORAL_ADDRESS: server.address,
      STORYREEL_HOME: home,
      STORYREEL_GRACE_SECONDS: '3600',
    };
    worker = spawn(process.execPath, [...program, 'worker', '--queues', 'storyreel'], { env });
    const ended = once(worker, 'exit');
    const told = text(worker.stderr!);
    await once(worker.stdout!, 'data');
    worker.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect((await told).match(/a timer of .*/g)).toEqual(['a timer of 3660 s']);
  });
});
