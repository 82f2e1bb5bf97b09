import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { PATIENCE, silentForMs } from '../../../src/embedded/child/signs-of-life';
import { isRunning } from '../../../src/embedded/claim/running-program';
import { startWorkerProcess, type WorkerProcess } from '../../../src/embedded/worker/worker-process';
import { WORKER } from '../home';

const QUICK = { askEveryMs: 100, mostSilent: 5 };
const STUCK_WORKER = join(__dirname, '..', 'stand-ins', 'stuck-worker.js');

let home: string;
let worker: WorkerProcess | undefined;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'storyreel-hanging-'));
});

afterEach(async () => {
  if (worker?.program && isRunning(worker.program)) process.kill(worker.program.pid, 'SIGKILL');
  await worker?.ended;
  worker = undefined;
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
});

async function start(program: string, patience = QUICK): Promise<WorkerProcess> {
  worker = startWorkerProcess(home, { program, environment: { PATH: process.env['PATH']! } }, '127.0.0.1:1', patience);
  worker.connect();
  await worker.ready;
  return worker;
}

describe('a worker that hangs', () => {
  it('because it spins is killed, and its end says so', async () => {
    const { ended } = await start(STUCK_WORKER);
    expect(await ended).toEqual({ how: 'The worker gave no sign of life for 0.4 s, and was killed.', recurs: true });
  });

  it('because it was stopped (SIGSTOP) is killed too, with all that it runs', async () => {
    const { program, ended } = await start(WORKER);
    process.kill(program!.pid, 'SIGSTOP');
    expect((await ended).how).toMatch(/^The worker gave no sign of life/);
    expect(isRunning(program!)).toBe(false);
  });

  it('is waited for twenty seconds', () => {
    expect(silentForMs(PATIENCE)).toBe(20_000);
  });
});

describe('a worker that was stopped, and went on in time', () => {
  it('stays', async () => {
    const { program, ended } = await start(WORKER, { askEveryMs: 500, mostSilent: 600 });
    process.kill(program!.pid, 'SIGSTOP');
    await sleep(1500);
    process.kill(program!.pid, 'SIGCONT');
    expect(await Promise.race([ended, sleep(1500, 'lives')])).toBe('lives');
  });
});

describe('a background process that was stopped for longer than it waits for its worker', () => {
  it('and went on does not take the worker to hang', async () => {
    const keeper = spawn(process.execPath, [join(__dirname, '..', 'stand-ins', 'keeper.js'), home, WORKER]);
    try {
      const said = createInterface({ input: keeper.stdout })[Symbol.asyncIterator]();
      expect((await said.next()).value).toBe('ready');
      keeper.kill('SIGSTOP');
      await sleep(8000);
      keeper.kill('SIGCONT');
      const ended = said.next().then(({ value }) => value as string);
      expect(await Promise.race([ended, sleep(3000, 'lives')])).toBe('lives');
    } finally {
      keeper.kill('SIGKILL');
      await once(keeper, 'exit');
    }
  });
});

describe('the worker of the product', () => {
  let child: ChildProcess;
  let ended: Promise<never>;
  afterEach(async () => {
    child.kill('SIGKILL');
    await ended.catch(() => undefined);
  });

  it('says that it lives as often as it is asked', async () => {
    child = fork(resolve('dist/worker.js'), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { PATH: process.env['PATH'], TEMPORAL_ADDRESS: '127.0.0.1:1', STORYREEL_HOME: home },
    });
    ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`It ended with ${code}.`)));
    for (let time = 0; time < 2; time++) {
      child.send('alive?');
      expect(await Promise.race([once(child, 'message'), ended])).toEqual(['alive', undefined]);
    }
  });
});
