import { ApplicationFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { show } from '../../../src/cli/commands/show';
import { readSettings } from '../../../src/config/settings';
import { FAILURES } from '../../../src/contract/failures';
import { newOrder } from '../../../src/domain/film/order';
import { madeWithStandIns } from '../../support/made-with-stand-ins';
import { startTemporalServer } from '../../support/temporal-server';
import { bundleWorkflows } from '../../support/workflow-bundle';

let server: TestWorkflowEnvironment;
let filmId: string;
const before = process.env['TEMPORAL_ADDRESS'];

beforeAll(async () => {
  server = await startTemporalServer();
  process.env['TEMPORAL_ADDRESS'] = server.address;
  const fallbacks = { illustrator: { provider: 'local', model: 'painter' } };
  const order = newOrder(
    { title: 'The Sea', text: 'A sea.' },
    { illustrator: { provider: 'vendor', model: 'm' }, fallbacks },
  );
  const scenes = [{ text: 'A sea.', imagePrompt: 'sea' }];
  const refuse = (work: string) => {
    if (!work.includes('by vendor')) return;
    throw ApplicationFailure.nonRetryable('Refused.', FAILURES.change, { kind: 'refused' });
  };
  ({ id: filmId } = await madeWithStandIns(server, await bundleWorkflows(), order, scenes, () => refuse));
});
afterAll(async () => {
  if (before === undefined) delete process.env['TEMPORAL_ADDRESS'];
  else process.env['TEMPORAL_ADDRESS'] = before;
  await server?.teardown();
});

/** What `storyreel show` says. */
async function said(json: boolean): Promise<string> {
  const lines: string[] = [];
  await show(
    filmId,
    { json },
    {
      settings: readSettings({ TEMPORAL_ADDRESS: server.address }),
      interrupted: new AbortController().signal,
      say: (line) => lines.push(line),
    },
  );
  return lines.join('\n');
}

describe('storyreel show', () => {
  it('tells each step of a film that is made, when no worker is up any more', async () => {
    const text = await said(false);
    expect(text).toContain(`"The Sea" (${filmId}): made`);
    expect(text).toMatch(/scene 1\/1: voice .*\n.*scene 1\/1: picture .*\n.*scene 1\/1: clip .*\n.*film /);
    expect(text).not.toContain('No worker');
  });

  it('tells what went wrong and was mended', async () => {
    expect(await said(false)).toMatch(/\n\nscene 1\/1: picture: the fallback took over\. Refused\.$/);
  });

  it('prints them as one line of JSON for programs', async () => {
    expect(JSON.parse(await said(true))).toMatchObject({
      id: filmId,
      state: 'made',
      progress: { scenes: [{ clip: { state: 'done' } }], merge: { state: 'done' } },
    });
  });
});
