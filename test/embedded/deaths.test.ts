import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../../src/embedded/claim/running-program';
import { Home, until } from './home';

const CONNECTING_WORKER = join(__dirname, 'stand-ins', 'connecting-worker.js');

let home: Home;

beforeEach(async () => {
  home = await Home.create();
});

afterEach(() => home.cleanUp());

describe('a worker and a server that were killed', () => {
  it('are started again in their places, which the users hear, and no data is lost', async () => {
    const heard: string[] = [];
    const embedded = await home.join({ onWait: (sentence) => heard.push(sentence) });
    heard.length = 0;
    const { workflow } = await home.clientOf(embedded.address);
    await workflow.start('anything', { taskQueue: 'nobody', workflowId: 'kept' });
    const first = await home.programs();

    process.kill(first.worker.pid, 'SIGKILL');
    await until(() => heard.length === 1);
    const second = await home.programs();
    expect(second.server.pid).toBe(first.server.pid);
    expect(second.worker.pid).not.toBe(first.worker.pid);

    process.kill(second.server.pid, 'SIGKILL');
    await until(() => heard.length === 2);
    const joined = await home.join();
    expect(joined).toMatchObject({ address: embedded.address, pid: embedded.pid });
    const third = await home.programs();
    expect(third.worker.pid).toBe(second.worker.pid);
    expect((await workflow.getHandle('kept').describe()).type).toBe('anything');

    expect(heard).toEqual([
      'The worker ended (SIGKILL). It is started again in 0.5 s.',
      'The Temporal server ended (SIGKILL). It is started again in 0.5 s.',
    ]);
  });
});

describe('a worker that comes to connect just as the server is killed', () => {
  it('is started again, as the server is, and nothing is given up', async () => {
    const heard: string[] = [];
    const options = { worker: CONNECTING_WORKER, ...(await home.onceHeard((sentence) => heard.push(sentence))) };
    const embedded = await home.join(options);
    const connected = until(() => existsSync(join(home.path, 'connected')));
    await Promise.race([connected, embedded.failed]);
    expect(await home.join(options)).toMatchObject({
      pid: embedded.pid,
      address: embedded.address,
    });
    expect(heard.filter((sentence) => sentence.includes('is started again')).toSorted()).toEqual([
      'The Temporal server ended (SIGKILL). It is started again in 0.5 s.',
      'The worker ended (exit code 1). It is started again in 0.5 s.',
    ]);
  });
});

describe('a background process that was killed', () => {
  it('is missed by its users, and the next start ends what it left and has its data', async () => {
    const first = await home.join();
    const { server } = await home.programs();
    const { workflow } = await home.clientOf(first.address);
    await workflow.start('anything', { taskQueue: 'nobody', workflowId: 'kept' });

    process.kill(first.pid, 'SIGKILL');
    await expect(first.failed).rejects.toThrow('The background process of the embedded Temporal server died.');
    expect(isRunning(server)).toBe(true);

    const users = await Promise.all([1, 2, 3].map(() => home.userProcess()));
    const said = users.map((user) => user.said);
    expect(new Set(said.map(({ pid }) => pid)).size).toBe(1);
    expect(isRunning(server)).toBe(false);
    expect(said[0]!.address).toBe(first.address);
    expect((await workflow.getHandle('kept').describe()).type).toBe('anything');
  });

  it('with all that it started, and the lock half written, is replaced by the next start', async () => {
    const first = await home.join();
    const { workflow } = await home.clientOf(first.address);
    await workflow.start('anything', { taskQueue: 'nobody', workflowId: 'kept' });
    await home.programs();
    await home.killAll();
    writeFileSync(join(home.path, 'embedded.json'), '{"pid": 12, "comm');

    const second = await home.join();
    expect(second).toMatchObject({ started: true, address: first.address });
    expect((await workflow.getHandle('kept').describe()).type).toBe('anything');
  });

  it('while it was starting leaves a home that the next start can take', async () => {
    const starting = home.userProcess();
    await until(() => home.claim() !== undefined);
    process.kill(home.claim()!.pid, 'SIGKILL');
    const joined = await home.join();
    expect(isRunning(home.claim()!)).toBe(true);
    await (await home.clientOf(joined.address)).connection.workflowService.getSystemInfo({});
    expect((await starting).said.error).toMatch(/^The background process .*(died|ended \(SIGKILL\))\./);
  });
});
