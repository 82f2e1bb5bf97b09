import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient } from '../../../../src/client/film-client';
import { newOrder } from '../../../../src/domain/film/order/order';
import { withFilmWorkers, type During } from '../../../support/films/film-workers';
import { madeWithStandIns, THREE_SCENES } from '../../../support/films/made-with-stand-ins';
import { eventually } from '../../../support/eventually';
import { joinTemporalServer } from '../../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../../support/temporal/workflow-bundle';
import { answerOf, endOf } from '../../terminal';

let server: TestWorkflowEnvironment;
let home: string;
const before = process.env;

beforeAll(async () => {
  server = await joinTemporalServer();
  home = await mkdtemp(join(tmpdir(), 'storyreel-list-'));
  process.env = { ...before, TEMPORAL_ADDRESS: server.address, STORYREEL_HOME: home };
  const made = newOrder({ title: 'The Sea', text: 'A sea.' }, { format: 'square', voice: 'rms' });
  const bundle = await bundleWorkflows();
  const during: During = (activities, use) => withFilmWorkers(server, bundle, activities, use);
  await madeWithStandIns(server, during, made, THREE_SCENES);
  // No worker is there any more: it stays in the making.
  await filmClient(server.client).start(
    newOrder({ title: 'The Lake', text: 'A lake.' }, { format: 'landscape', draft: true }),
  );
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
    expect(text).toMatch(/ film-\w+ +being made +[\d: -]+ +landscape +heart +The Lake \(draft\)(\n|$)/);
    expect(text).toMatch(/ film-x +being made +[\d: -]+(\n|$)/);
    expect(JSON.parse(await answerOf(['list', '--json'], process.env))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ title: 'The Sea', format: 'square', voice: 'rms', durationMs: 3_000 }),
        expect.objectContaining({ title: 'The Lake', format: 'landscape', voice: 'heart', draft: true }),
      ]),
    );
  });

  it('tells only of some, and where it goes on', async () => {
    await eventually('all are listed', async () => (await filmClient(server.client).list(9)).length === 3);
    expect(await answerOf(['list', '--state', 'made', '--since', '24h'], process.env)).toMatch(/The Sea$/);
    expect(await answerOf(['list', '--state', 'failed'], process.env)).toBe('No such films.');
    expect(await answerOf(['list', '--since', '2999-01-01'], process.env)).toBe('No such films.');
    const first = await endOf(['list', '--most', '2', '--json'], process.env);
    const [, cursor = ''] = /There are more: the same command with --after (after-\S+)/.exec(first.told) ?? [];
    const rest = await endOf(['list', '--most', '2', '--json', '--after', cursor], process.env);
    const titles = [first, rest].map(({ said }) => (JSON.parse(said) as { title: string }[]).map(({ title }) => title));
    expect(titles).toEqual([expect.arrayContaining(['The Lake', '']), ['The Sea']]);
    expect(rest.told).toBe('');
    // One of another list, or altered, is wrong input: nothing has failed.
    for (const wrong of [
      ['--state', 'made', '--after', cursor],
      ['--after', `${cursor}x`],
    ]) {
      expect(await endOf(['list', ...wrong], process.env)).toMatchObject({
        code: 2,
        told: expect.stringContaining(
          'to be where this list of films goes on, but it is not. List them from the start.',
        ),
      });
    }
  });
});
