import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { recordedHistories } from '../../src/replay/recorded-histories';
import { replayHistories, type ReplayOutcome } from '../../src/replay/replay-histories';
import { bundleWorkflows } from '../support/temporal/workflow-bundle';

const HISTORIES = join(__dirname, 'histories');
/** Films that waited for a person until the time was over. */
const WAITED = ['attention-that-nobody-gave', 'review-that-goes-on', 'review-given-up'];

interface Recorded {
  events: { eventType: string; eventTime: string }[];
}

let directory: string;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined) });
  directory = await mkdtemp(join(tmpdir(), 'storyreel-told-late-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

/**
 * A recorded history in which the task after the timer says the time of the task before it: so it is where a worker had to answer a query
 * before it came to that task.
 */
async function toldLate(name: string): Promise<string> {
  const history = JSON.parse(await readFile(join(HISTORIES, `make-film.${name}.0.2.0.json`), 'utf8')) as Recorded;
  const { events } = history;
  const fired = events.findIndex(({ eventType }) => eventType === 'EVENT_TYPE_TIMER_FIRED');
  const isStart = ({ eventType }: Recorded['events'][number]) => eventType === 'EVENT_TYPE_WORKFLOW_TASK_STARTED';
  const [before, after] = [events.slice(0, fired).findLast(isStart)!, events.slice(fired).find(isStart)!];
  after.eventTime = before.eventTime;
  const path = join(directory, `${name}.json`);
  await writeFile(path, JSON.stringify(history));
  return path;
}

describe('a film whose worker hears that a wait is over before it hears what time it is', () => {
  it.each(WAITED)('does as it does where it hears both: %s', async (name) => {
    const outcomes: ReplayOutcome[] = [];
    const histories = recordedHistories([await toldLate(name)]);
    for await (const outcome of replayHistories(await bundleWorkflows(), histories)) outcomes.push(outcome);
    expect(outcomes).toEqual([{ name, is: 'replayed' }]);
  });
});
