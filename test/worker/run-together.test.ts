import { NativeConnection, Worker } from '@temporalio/worker';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { runTogether } from '../../src/worker/run-together';
import { joinTemporalServer } from '../support/temporal/temporal-server';

let server: TestWorkflowEnvironment;
let connection: NativeConnection;

beforeAll(async () => {
  server = await joinTemporalServer();
});

afterAll(() => server.teardown());

beforeEach(async () => {
  connection = await NativeConnection.connect({ address: server.address });
});

function createWorker(taskQueue: string, workflowBundle?: { codePath: string }): Promise<Worker> {
  const activities = { say: async (word: string): Promise<string> => word };
  return Worker.create({
    connection,
    namespace: server.namespace,
    taskQueue,
    activities,
    ...(workflowBundle && { workflowBundle }),
  });
}

describe('workers that share a connection', () => {
  it('run until they are stopped', async () => {
    let stop!: () => void;
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    const creating = [createWorker('one'), createWorker('two')];
    await runTogether(creating, { stopped, onReady: stop });
    for (const worker of await Promise.all(creating)) expect(worker.getState()).toBe('STOPPED');
    await connection.close();
  });

  it('end, and let the connection go, when one of them cannot be created', async () => {
    let isReady = false;
    const creating = [
      createWorker('one'),
      createWorker('two', { codePath: 'no/such/bundle.js' }),
      createWorker('three'),
    ];
    await expect(runTogether(creating, { onReady: () => (isReady = true) })).rejects.toThrow(/no\/such\/bundle\.js/);
    expect(isReady).toBe(false);
    await connection.close();
  });

  it('end, and let the connection go, when one of them fails', async () => {
    const creating = [createWorker('one'), createWorker('two')];
    const failing = (await creating[1])!;
    const run = failing.run.bind(failing);
    failing.run = async () => {
      await run();
      throw new Error('the disk is gone');
    };
    await expect(runTogether(creating, { onReady: () => failing.shutdown() })).rejects.toThrow('the disk is gone');
    await connection.close();
  });
});
