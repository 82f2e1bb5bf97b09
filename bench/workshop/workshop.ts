import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DYNAMIC_CONFIG } from '../../src/embedded/server/embedded-server';
import { provideTemporal } from '../../src/embedded/temporal-program/temporal-cli';
import { Child } from '../processes/child';
import { freePorts } from '../one-machine/free-ports';
import type { StepWorkerSettings } from './step-worker';

/** A server that tells what it is asked for, and a worker in a process of its own. */
export interface Workshop {
  temporal: Client;
  metrics: string;
  workerPid: number;
  close(): Promise<void>;
}

const FAIRNESS = 'matching.enableFairness=true';

/** Opens one in a directory that need not be there yet, with the embedded server's settings; but only with `isFair` does each film get its share of the queues. */
export async function openWorkshop(
  directory: string,
  worker: Omit<StepWorkerSettings, 'address' | 'storeDirectory'>,
  isFair = true,
): Promise<Workshop> {
  await mkdir(directory, { recursive: true });
  const { path } = await provideTemporal(process.env);
  const { ui: port } = await freePorts();
  const settings = DYNAMIC_CONFIG.filter((setting) => isFair || setting !== FAIRNESS);
  const extraArgs = ['--metrics-port', String(port), ...settings.flatMap((one) => ['--dynamic-config-value', one])];
  const server = await TestWorkflowEnvironment.createLocal({
    server: { executable: { type: 'existing-path', path }, extraArgs },
  });
  try {
    const child = await Child.start<{ pid: number }>(
      join(__dirname, 'step-worker.ts'),
      { ...worker, address: server.address, storeDirectory: join(directory, 'store') },
      directory,
    );
    return {
      temporal: server.client,
      metrics: `127.0.0.1:${port}`,
      workerPid: child.ready.pid,
      async close() {
        await child.end();
        await server.teardown();
      },
    };
  } catch (error) {
    await server.teardown();
    throw error;
  }
}
