import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { bundleWorkflows } from '../support/workflow-bundle';

const HISTORIES = join(__dirname, 'histories');

async function recorded(): Promise<{ name: string; history: unknown }[]> {
  const names = await readdir(HISTORIES);
  return Promise.all(
    names.map(async (name) => ({
      name,
      history: JSON.parse(await readFile(join(HISTORIES, name), 'utf8')) as unknown,
    })),
  );
}

beforeAll(() => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
});

describe('films and gates that were begun on an earlier version', () => {
  it('go on with the workflow code of today: every recorded history replays', async () => {
    const workflowBundle = await bundleWorkflows();
    const histories = await recorded();
    expect(histories.length).toBeGreaterThanOrEqual(4);
    for (const { name, history } of histories) {
      await Worker.runReplayHistory({ workflowBundle }, history).catch((error: unknown) => {
        throw new Error(`${name} does not replay`, { cause: error });
      });
    }
  });

  it('are guarded: a workflow that was changed without care does not replay', async () => {
    const workflowBundle = await bundleWorkflows(require.resolve('./changed'));
    for (const { history } of await recorded()) {
      await expect(Worker.runReplayHistory({ workflowBundle }, history)).rejects.toThrow(/[Nn]ondeterminism/);
    }
  });
});
