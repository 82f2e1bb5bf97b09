import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { historyFiles, recordedHistories } from '../../src/replay/recorded-histories';
import { replayHistories, type ReplayOutcome } from '../../src/replay/replay-histories';
import { bundleWorkflows } from '../support/temporal/workflow-bundle';

type Bundle = Awaited<ReturnType<typeof bundleWorkflows>>;

const HISTORIES = join(__dirname, 'histories');
const THREE_SCENES = join(HISTORIES, 'make-film.three-scenes.0.1.0.json');

interface Started {
  input: { payloads: { data: string }[] };
}

let today: Bundle;
let files: string[];
let directory: string;

beforeAll(async () => {
  // What does not replay is logged as an error; here it is provoked.
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined) });
  files = await historyFiles(HISTORIES);
  today = await bundleWorkflows();
  directory = await mkdtemp(join(tmpdir(), 'storyreel-replay-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function replayed(bundle: Bundle, histories: readonly string[]): Promise<ReplayOutcome[]> {
  const outcomes: ReplayOutcome[] = [];
  for await (const outcome of replayHistories(bundle, recordedHistories(histories))) outcomes.push(outcome);
  return outcomes;
}

/** Writes a file with what `change` makes of the text of a recorded history. */
async function changedHistory(change: (text: string) => string): Promise<string> {
  const recorded = await readFile(THREE_SCENES, 'utf8');
  const changed = change(recorded);
  expect(changed).not.toBe(recorded);
  const file = join(directory, `changed-${expect.getState().assertionCalls}.json`);
  await writeFile(file, changed);
  return file;
}

const reasonOf = async (file: string): Promise<string> => {
  const [outcome] = await replayed(today, [file]);
  return outcome?.is === 'not replayed' ? outcome.reason : `${outcome?.is}`;
};

describe('films and gates that were begun on an earlier version', () => {
  it('go on with the workflow code of today: every recorded history replays', async () => {
    expect(files.length).toBeGreaterThanOrEqual(4);
    expect(await replayed(today, files)).toEqual(
      files.map((file) => ({ name: basename(file, '.json'), is: 'replayed' })),
    );
  });

  it('are guarded: a workflow that was changed without care replays none of them, and each is told', async () => {
    const outcomes = await replayed(await bundleWorkflows(require.resolve('./changed')), files);
    expect(outcomes).toHaveLength(files.length);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({
        is: 'not replayed',
        reason: expect.stringMatching(/^event \d+ is .+, but the code starts a timer there\. \(Timer machine/),
      });
    }
  });
});

describe('a film that was begun with an order which is refused today', () => {
  it('goes on all the same: nobody takes back what was begun', async () => {
    const file = await changedHistory((text) => {
      const history = JSON.parse(text) as { events: { workflowExecutionStartedEventAttributes?: Started }[] };
      const [payload] = history.events[0]?.workflowExecutionStartedEventAttributes?.input.payloads ?? [];
      const order = JSON.parse(Buffer.from(payload?.data ?? '', 'base64').toString()) as object;
      Object.assign(payload as object, {
        data: Buffer.from(JSON.stringify({ ...order, voice: 'v'.repeat(201) })).toString('base64'),
      });
      return JSON.stringify(history);
    });
    expect(await reasonOf(file)).toBe('replayed');
  });
});

describe('a history that does not replay', () => {
  it('is told with its event and the activity that the code asks for instead', async () => {
    const file = await changedHistory((text) =>
      text.replaceAll(/"activityId": *"script"/g, '"activityId": "prologue"'),
    );
    expect(await reasonOf(file)).toBe(
      'event 5 is the activity writeScript "prologue", but the code asks for the activity "script" there. ' +
        "(Activity id of scheduled event 'prologue' does not match activity id of activity command 'script')",
    );
  });

  it('is told when the code has no such workflow any more', async () => {
    const file = await changedHistory((text) => text.replaceAll('"makeFilm"', '"makeMovie"'));
    expect(await reasonOf(file)).toBe(
      "Failed to initialize workflow of type 'makeMovie': no such function is exported by the workflow bundle",
    );
  });

  it.each([
    ['is no JSON', 'it is night', 'is not valid JSON'],
    ['is JSON of something else', '{"scenes":[]}', 'Invalid history'],
    ['is empty', '{"events":[]}', 'its first event is not that of a workflow being started'],
  ])('is told when its file %s, and the others are replayed all the same', async (_what, text, why) => {
    const file = join(directory, 'damaged.json');
    await writeFile(file, text);
    const [damaged, sound, missing] = await replayed(today, [file, THREE_SCENES, join(directory, 'missing.json')]);
    expect(damaged).toMatchObject({ name: 'damaged', is: 'not replayed', reason: expect.stringContaining(why) });
    expect(sound).toMatchObject({ is: 'replayed' });
    expect(missing).toMatchObject({ name: 'missing', reason: expect.stringContaining('no such file') });
  });
});
