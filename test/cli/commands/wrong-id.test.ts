import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { joinTemporalServer } from '../../support/temporal/temporal-server';
import { endOf } from '../terminal';

let server: TestWorkflowEnvironment;
let home: string;
const before = process.env;

beforeAll(async () => {
  server = await joinTemporalServer();
  home = await mkdtemp(join(tmpdir(), 'storyreel-wrong-id-'));
  process.env = { ...before, TEMPORAL_ADDRESS: server.address, STORYREEL_HOME: home };
});
afterAll(async () => {
  process.env = before;
  await server?.teardown();
  await rm(home, { recursive: true, force: true });
});

describe('an id that no film can have', () => {
  const LONG = 'film-'.repeat(1_000);

  it.each([
    [['show']],
    [['watch']],
    [['report']],
    [['storyboard']],
    [['history']],
    [['open']],
    [['cancel']],
    [['remake']],
    [['review']],
    [['approve']],
    [['revise', '--scene', '1', '--take', 'new']],
    [['retry', '--scene', '1']],
    [['skip', '--scene', '1']],
    [['pause']],
    [['resume']],
    [['terms']],
    [['terms', '--max-cost', '3']],
  ])('is refused as one that there is no film of: %p', async ([command = '', ...options]) => {
    for (const [id, shown] of [
      ['', '""'],
      [' ', '" "'],
      [LONG, LONG],
    ] as const) {
      expect(await endOf([command, id, ...options], process.env)).toMatchObject({
        code: 2,
        told: `There is no film ${shown}. "storyreel list" tells which there are.`,
      });
    }
  });
});
