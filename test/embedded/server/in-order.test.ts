import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { freePorts } from '../../../bench/one-machine/free-ports';
import { PATIENCE } from '../../../src/embedded/child/signs-of-life';
import { startEmbeddedServer } from '../../../src/embedded/server/embedded-server';
import { provideTemporal } from '../../../src/embedded/temporal-program/temporal-cli';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';

it('the embedded server hands out what is asked for at once in that order, so that the longest voices come first', async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const home = await mkdtemp(join(tmpdir(), 'storyreel-in-order-'));
  const { path } = await provideTemporal(process.env);
  const ports = await freePorts();
  const server = startEmbeddedServer(home, path, ports, PATIENCE);
  try {
    await Promise.race([server.ready, server.ended.then(({ how }) => Promise.reject(new Error(how)))]);
    const connection = await NativeConnection.connect({ address: `127.0.0.1:${ports.temporal}` });
    const workflowBundle = await bundleWorkflows(require.resolve('./asks-at-once'));
    const begun: number[] = [];
    const worker = await Worker.create({
      connection,
      workflowBundle,
      taskQueue: 'in-order',
      activities: { step: async (number: number) => void begun.push(number) },
      maxConcurrentActivityTaskExecutions: 1,
    });
    const client = new Client({ connection });
    await worker.runUntil(async () => {
      for (const workflowId of ['one', 'two', 'three']) {
        await client.workflow.execute('asksAtOnce', { workflowId, taskQueue: 'in-order', args: [6] });
      }
    });
    await connection.close();
    expect(begun).toEqual([1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6]);
  } finally {
    await server.stop();
    await rm(home, { recursive: true, force: true, maxRetries: 3 });
  }
});
