import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { joinTemporalServer } from '../../../support/temporal/temporal-server';
import { ToldRefusal } from '../../../../src/cli/exit-code';
import { answerOf } from '../../terminal';

let server: TestWorkflowEnvironment;
let directory: string;
const before = process.env['TEMPORAL_ADDRESS'];

beforeAll(async () => {
  server = await joinTemporalServer();
  process.env['TEMPORAL_ADDRESS'] = server.address;
  directory = await mkdtemp(join(tmpdir(), 'storyreel-joined-'));
});
afterAll(async () => {
  if (before === undefined) delete process.env['TEMPORAL_ADDRESS'];
  else process.env['TEMPORAL_ADDRESS'] = before;
  await server?.teardown();
  await rm(directory, { recursive: true, force: true });
});

/** What `storyreel make` says when nobody waits for the film, whose pictures cost something. */
async function ordered(story: string, ...options: string[]): Promise<string[]> {
  const args = ['make', story, '--detach', '--out', join(directory, 'film.mp4'), ...options];
  const environment = { STORYREEL_ILLUSTRATOR: 'together', TOGETHER_API_KEY: 'canary-key' };
  return (await answerOf(args, { ...process.env, ...environment })).split('\n');
}

describe('storyreel make of a story whose film is being made already', () => {
  it('keeps its --max-cost: it is refused where the film has no limit', async () => {
    const story = join(directory, 'sea.md');
    await writeFile(story, '# The Sea\nA sea.');
    expect(await ordered(story)).toEqual([expect.stringMatching(/^"The Sea" is being made as film-/)]);
    const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await expect(ordered(story, '--max-cost', '1')).rejects.toThrow(ToldRefusal);
    expect(told.mock.calls.flat()).toEqual([
      expect.stringMatching(
        /^"The Sea" is being made already as film-\w+, with no limit on what it costs: your limit of \$1\.00 would not be kept\./,
      ),
    ]);
    told.mockRestore();
    expect(await ordered(story)).toHaveLength(1);
  });

  it('says what of the order does not hold', async () => {
    const story = join(directory, 'lake.md');
    await writeFile(story, '# The Lake\nA lake.');
    await ordered(story);
    process.env['STORYREEL_IMAGES_IN_FLIGHT'] = '3';
    try {
      expect(await ordered(story)).toEqual([
        expect.stringMatching(/^"The Lake" is being made as film-/),
        '"The Lake": it was begun with 6 pictures in flight, and goes on so',
      ]);
    } finally {
      delete process.env['STORYREEL_IMAGES_IN_FLIGHT'];
    }
  });
});
