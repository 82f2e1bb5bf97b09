import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { QUEUES } from '../../../src/contract/queues';
import { eventually } from '../../support/eventually';
import { startLoneWorker } from '../../support/films/lone-worker';
import { startTemporalServer } from '../../support/temporal/temporal-server';

const PROGRAM = join(__dirname, '..', '..', '..', 'dist', 'cli', 'index.js');
const DEPLOYMENT = { STORYREEL_DEPLOYMENT: 'films' };

let server: TestWorkflowEnvironment;
let home: string;

beforeAll(async () => {
  server = await startTemporalServer();
  home = await mkdtemp(join(tmpdir(), 'storyreel-version-'));
});
afterAll(async () => {
  await server?.teardown();
  await rm(home, { recursive: true, force: true });
});

/** `storyreel worker` for the queue of scripts; resolves when it has written this. */
async function startProgram(text: RegExp): Promise<{ child: ChildProcess; said: RegExpExecArray }> {
  const env = { ...process.env, ...DEPLOYMENT, STORYREEL_HOME: home, TEMPORAL_ADDRESS: server.address };
  const child = spawn(process.execPath, [PROGRAM, 'worker', '--queues', QUEUES.scripts], { env });
  let all = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (all += String(data)));
  try {
    const said = await eventually('the worker says what it is', async () => {
      if (child.exitCode !== null) throw new Error(all);
      return text.exec(all) ?? undefined;
    });
    return { child, said };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** As which versions the workers of the queue of scripts poll. */
async function versionsAtWork(): Promise<string[]> {
  const { pollers } = await server.client.workflowService.describeTaskQueue({
    namespace: 'default',
    taskQueue: { name: QUEUES.scripts },
    taskQueueType: 2,
  });
  return (pollers ?? []).map(({ deploymentOptions: as }) =>
    Number(as?.workerVersioningMode) === 2 ? `${as?.deploymentName}.${as?.buildId}` : 'none',
  );
}

describe('a worker program with STORYREEL_DEPLOYMENT', () => {
  it('is the version of that deployment that it says, by its release and the hash of its workflow code', async () => {
    const { child, said } = await startProgram(/set-current-version --deployment-name films --build-id (\S+)/);
    try {
      expect(said[1]).toMatch(/^\d+\.\d+\.\d+-[0-9a-f]{8}$/);
      const versions = await eventually('it polls', async () => {
        const found = await versionsAtWork();
        return found.length > 0 && found;
      });
      expect(versions).toEqual([`films.${said[1]}`]);
    } finally {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  });

  it('is none of it as the embedded worker', async () => {
    const worker = await startLoneWorker(home, server.address, DEPLOYMENT);
    try {
      const versions = await eventually('it polls without a version', async () => {
        const found = await versionsAtWork();
        return found.includes('none') && found;
      });
      expect(versions).toContain('none');
    } finally {
      await worker.end();
    }
  });
});
