import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { historyToJSON, type History } from '@temporalio/common/lib/proto-utils';
import { version } from '../../../package.json';
import { replayHistories, type ReplayOutcome } from '../../../src/replay/replay-histories';
import { useStandInFilms } from '../../support/films/stand-ins/use-stand-in-films';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';
import type { Path } from './path';
import { goPath, PATHS } from './paths';

const HISTORIES = join(__dirname, '..', 'histories');

/** With STORYREEL_RECORD=1 the histories of these paths are written that are not there yet, for the version of package.json. */
const isRecording = process.env['STORYREEL_RECORD'] === '1';

const home = useStandInFilms();

/** The histories of all runs of a workflow, the first one first. */
async function runsOf(id: string): Promise<History[]> {
  const runs: History[] = [];
  let runId: string | undefined;
  do {
    const history = await home.server.client.workflow.getHandle(id, runId).fetchHistory();
    runs.unshift(history);
    runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined;
  } while (runId);
  return runs;
}

const namesOf = ({ workflow = 'make-film', shows, runs = 1 }: Path): string[] =>
  Array.from({ length: runs }, (_, run) => `${workflow}.${shows}${runs > 1 ? `-run-${run + 1}` : ''}`);

/** A recorded history is a promise to films that are open: it is never rewritten. Where this machine keeps the project is nobody's business. */
async function record(name: string, history: History): Promise<void> {
  const text = historyToJSON(history).replaceAll(process.cwd(), '/storyreel');
  const write = writeFile(join(HISTORIES, `${name}.${version}.json`), `${text}\n`, { flag: 'wx' });
  await write.catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/** What the paths that were gone have left on the server: a history for each of their runs. */
const gone: { name: string; workflowId: string; history: History }[] = [];

describe.each(PATHS.map((path) => [`${path.workflow ?? 'make-film'}, ${path.shows}`, path] as const))(
  '%s',
  (_name, path) => {
    it('ends as it should, and has a history that is recorded for good', async () => {
      const id = await goPath(home, path);
      const { status } = await home.server.client.workflow.getHandle(id).describe();
      expect(status.name).toBe(path.ends ?? 'COMPLETED');
      const names = namesOf(path);
      const runs = await runsOf(id);
      expect(runs).toHaveLength(names.length);
      gone.push(...runs.map((history, run) => ({ name: names[run] ?? '', workflowId: id, history })));

      if (isRecording) for (const [run, history] of runs.entries()) await record(names[run] ?? '', history);
      const recorded = await readdir(HISTORIES);
      // Of the body of today, which began with 0.2.
      for (const name of names)
        expect(recorded.filter((file) => file.startsWith(`${name}.`) && !file.endsWith('.0.1.0.json'))).not.toEqual([]);
    });
  },
);

describe('what was just made on every path', () => {
  it('replays', async () => {
    expect(gone.length).toBeGreaterThan(0);
    const bundle = await bundleWorkflows();
    const outcomes: ReplayOutcome[] = [];
    // By one worker: to load the code takes longer than to replay a film.
    for await (const outcome of replayHistories(bundle, Readable.from(gone))) outcomes.push(outcome);
    expect(outcomes).toEqual(gone.map(({ name }) => ({ name, is: 'replayed' })));
  });
});
