import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient } from '../../../src/client/film-client';
import { newOrder } from '../../../src/domain/film/order/order';
import { madeWithStandIns, THREE_SCENES } from '../../support/made-with-stand-ins';
import { eventually } from '../../support/lone-worker';
import { startTemporalServer } from '../../support/temporal-server';
import { bundleWorkflows } from '../../support/workflow-bundle';
import { answerOf } from '../terminal';

let server: TestWorkflowEnvironment;
let home: string;
const before = process.env;

beforeAll(async () => {
  server = await startTemporalServer();
  home = await mkdtemp(join(tmpdir(), 'storyreel-list-'));
  process.env = { ...before, TEMPORAL_ADDRESS: server.address, STORYREEL_HOME: home };
  const made = newOrder({ title: 'The Sea', text: 'A sea.' }, { format: 'square', voice: 'rms' });
  await madeWithStandIns(server, await bundleWorkflows(), made, THREE_SCENES);
  // No worker is there any more: it stays in the making.
  await filmClient(server.client).start(newOrder({ title: 'The Lake', text: 'A lake.' }, { format: 'landscape' }));
  await server.client.workflow.start('makeFilm', { workflowId: 'film-x', taskQueue: 'nobody', args: [null] });
});
afterAll(async () => {
  process.env = before;
  await server?.teardown();
  await rm(home, { recursive: true, force: true });
});

describe('storyreel list', () => {
  it('tells format and voice of each film, and the length of those that are made', async () => {
    const text = await eventually('all are listed', async () => {
      const told = await answerOf(['list'], process.env);
      return told.includes('The Lake') && told.includes('film-x') && told.includes(' made ') && told;
    });
    expect(text).toMatch(/ film +state +begun +took +format +voice +length +title\n/);
    expect(text).toMatch(/ film-\w+ +made +[\d: -]+ +[\d.]+ s +square +rms +3\.0 s +The Sea(\n|$)/);
    expect(text).toMatch(/ film-\w+ +being made +[\d: -]+ +landscape +heart +The Lake(\n|$)/);
    expect(text).toMatch(/ film-x +being made +[\d: -]+(\n|$)/);
    expect(JSON.parse(await answerOf(['list', '--json'], process.env))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ title: 'The Sea', format: 'square', voice: 'rms', durationMs: 3_000 }),
        expect.objectContaining({ title: 'The Lake', format: 'landscape', voice: 'heart' }),
      ]),
    );
  });
});
