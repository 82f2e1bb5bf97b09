import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { startTemporalServer } from './support/temporal/temporal-server';

const WORKER = resolve('dist/worker.js');
const TELLS_WHEN_IT_WAITS = join(__dirname, 'embedded', 'stand-ins', 'waiting-worker.js');

let home: string;
let worker: ChildProcess | undefined;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'storyreel-worker-'));
});

afterEach(async () => {
  if (worker && worker.exitCode === null && worker.signalCode === null) {
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  }
  rmSync(home, { recursive: true });
});

/** Starts the built worker as the embedded one, which waits to be told that the server answers. */
async function startWorker(environment: NodeJS.ProcessEnv): Promise<ChildProcess> {
  worker = fork(WORKER, {
    execArgv: ['--require', TELLS_WHEN_IT_WAITS],
    env: { ...process.env, STORYREEL_HOME: home, ...environment },
  });
  expect(await once(worker, 'message')).toEqual(['waiting', undefined]);
  return worker;
}

describe('the embedded worker', () => {
  it('ends at once when it is told to while it waits for the server', async () => {
    const waiting = await startWorker({});
    waiting.kill('SIGTERM');
    expect(await once(waiting, 'exit')).toEqual([null, 'SIGTERM']);
  });
});

describe('the embedded worker of a server that runs', () => {
  let server: TestWorkflowEnvironment;

  beforeAll(async () => {
    server = await startTemporalServer();
  });

  afterAll(() => server.teardown());

  it("serves it whatever the configuration of Temporal's tools says", async () => {
    for (const directory of ['temporalio', 'Library/Application Support/temporalio']) {
      mkdirSync(join(home, directory), { recursive: true });
      writeFileSync(join(home, directory, 'temporal.toml'), '[profile.default]\nnamespace = "elsewhere"\n');
    }
    const told = await startWorker({ TEMPORAL_ADDRESS: server.address, XDG_CONFIG_HOME: home, HOME: home });
    told.send('connect');
    expect(await Promise.race([once(told, 'message'), once(told, 'exit')])).toEqual(['ready', undefined]);

    told.kill('SIGTERM');
    expect(await once(told, 'exit')).toEqual([0, null]);
  });
});
