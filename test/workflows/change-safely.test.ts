import { Context } from '@temporalio/activity';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, type WorkflowBundle } from '@temporalio/worker';
import { filmClient, type FilmClient } from '../../src/client/film-client';
import { unlessUnknown } from '../../src/client/unless-unknown';
import { MAKE_FILM, type MakeFilm } from '../../src/contract/film';
import { QUEUES } from '../../src/contract/queues';
import { newOrder } from '../../src/domain/film/order/order';
import type { Scene } from '../../src/domain/film/script/script';
import { replayHistories, type ReplayOutcome } from '../../src/replay/replay-histories';
import { serverHistories } from '../../src/replay/server-histories';
import { withFilmWorkers } from '../support/films/film-workers';
import { standInActivities, type StandIns } from '../support/films/stand-in-activities';
import { joinTemporalServer } from '../support/temporal/temporal-server';
import { bundleWorkflows } from '../support/temporal/workflow-bundle';

const SCENES: Scene[] = [
  { text: 'A is the longer of the two texts.', imagePrompt: 'A' },
  { text: 'B is short.', imagePrompt: 'B' },
];

let server: TestWorkflowEnvironment;
let films: FilmClient;
let before: WorkflowBundle;
let withCare: WorkflowBundle;
let forAll: WorkflowBundle;
let withoutCare: WorkflowBundle;

beforeAll(async () => {
  // What a workflow that does not replay makes the SDK log is what these tests provoke.
  server = await joinTemporalServer(new DefaultLogger('ERROR', () => undefined));
  films = filmClient(server.client);
  before = await bundleWorkflows();
  withCare = await bundleWorkflows(require.resolve('./changed/cover-with-care'));
  forAll = await bundleWorkflows(require.resolve('./changed/cover-for-all'));
  withoutCare = await bundleWorkflows(require.resolve('./changed/cover-without-care'));
});
// A film that is left open would be gone on with by the next test's workers.
afterEach(async () => {
  for await (const { workflowId } of server.client.workflow.list({ query: 'CloseTime IS NULL' })) {
    // The list may still have one that has just ended.
    await unlessUnknown(server.client.workflow.getHandle(workflowId).terminate());
  }
});
afterAll(() => server?.teardown());

/** Begins a film on the code of before, and stops its workers while it waits for a voice, other steps done. */
async function begunBefore(title: string, options = {}): Promise<{ id: string; standIns: StandIns }> {
  let workersStopped = false;
  const standIns = standInActivities(SCENES, async (work) => {
    if (work === 'narrate B' && !workersStopped) await Context.current().cancelled;
  });
  const id = await withFilmWorkers(server, before, standIns.activities, async () => {
    const { workflowId } = await server.client.workflow.start<MakeFilm>(MAKE_FILM, {
      workflowId: `film-${title.replaceAll(' ', '-')}`,
      taskQueue: QUEUES.films,
      ...options,
      args: [newOrder({ title, text: title })],
    });
    await Promise.all(['narrate B begins', 'render A ends', 'illustrate B ends'].map(standIns.happened));
    return workflowId;
  });
  workersStopped = true;
  expect(await films.summary(id)).toMatchObject({ state: 'being made' });
  return { id, standIns };
}

const workersWith = <T>(bundle: WorkflowBundle, { activities }: StandIns, use: () => Promise<T>) =>
  withFilmWorkers(server, bundle, activities, use);

/** What a replay tells of one film that is open, or was closed last. */
async function replayOf(id: string, bundle: WorkflowBundle): Promise<ReplayOutcome | undefined> {
  while ((await server.client.workflow.count(`WorkflowId = '${id}'`)).count === 0) await server.sleep(50);
  const outcomes: ReplayOutcome[] = [];
  for await (const outcome of replayHistories(bundle, serverHistories(server.client, { last: 1 })))
    outcomes.push(outcome);
  return outcomes.find(({ name }) => name.startsWith(id));
}

describe('a step that is added to makeFilm behind patched()', () => {
  it('leaves a film that was begun before as it is: it replays, and ends well without the step', async () => {
    const { id, standIns } = await begunBefore('begun before');
    expect(await replayOf(id, withCare)).toMatchObject({ is: 'replayed' });
    await workersWith(withCare, standIns, () => films.result(id));
    expect(standIns.events.filter((event) => event.endsWith('ends'))).toEqual(
      expect.arrayContaining(['narrate B ends', 'render B ends', 'manifest ends']),
    );
    expect(standIns.events).not.toContain('illustrate cover of begun before begins');
    // What was done before the change was not done again.
    expect(standIns.events.filter((event) => event === 'render A begins')).toHaveLength(1);
  });

  it('is taken by a film that is begun afterwards', async () => {
    const standIns = standInActivities(SCENES);
    await workersWith(withCare, standIns, async () => {
      const { id } = await films.start(newOrder({ title: 'begun after', text: 'begun after' }));
      await films.result(id);
    });
    expect(standIns.events[0]).toBe('illustrate cover of begun after begins');
    expect(standIns.events.at(-1)).toBe('manifest ends');
  });

  it('is unwrapped in two releases: first for all, by deprecatePatch(), then with nothing that reminds of it', async () => {
    const made = (title: string, bundle: WorkflowBundle) => {
      const standIns = standInActivities(SCENES);
      return workersWith(bundle, standIns, async () => {
        const { id } = await films.start(newOrder({ title, text: title }));
        await films.result(id);
        return id;
      });
    };
    const patched = await made('on the first release', withCare);
    expect(await replayOf(patched, forAll)).toMatchObject({ is: 'replayed' });
    expect(await replayOf(patched, withoutCare)).toMatchObject({ is: 'not replayed' });

    const deprecated = await made('on the second release', forAll);
    expect(await replayOf(deprecated, withoutCare)).toMatchObject({ is: 'replayed' });

    // Too early: a film of before the change is still open.
    const { id } = await begunBefore('before the first release');
    expect(await replayOf(id, forAll)).toMatchObject({ is: 'not replayed' });
  });

  it('cannot be taken back while films that took it are open: the code of before does not replay them', async () => {
    const standIns = standInActivities(SCENES, async (work) => {
      if (work === 'narrate B') await Context.current().cancelled;
    });
    const id = await workersWith(withCare, standIns, async () => {
      const ordered = await films.start(newOrder({ title: 'taken back', text: 'taken back' }));
      await standIns.happened('narrate B begins');
      return ordered.id;
    });
    expect(await replayOf(id, withCare)).toMatchObject({ is: 'replayed' });
    expect(await replayOf(id, before)).toMatchObject({
      is: 'not replayed',
      reason: expect.stringMatching(
        /^it was begun on code with patched\('draw-cover'\), but this code has no such patch, or does something before it\. \(Non-deprecated/,
      ),
    });
  });
});

describe('the same step without patched()', () => {
  it('is told by a replay of the open films, with the event at which they part', async () => {
    const { id } = await begunBefore('told');
    expect(await replayOf(id, before)).toMatchObject({ is: 'replayed' });
    expect(await replayOf(id, withoutCare)).toMatchObject({
      is: 'not replayed',
      reason: expect.stringMatching(
        /^event 9 is the activity writeScript "script", but the code asks for the activity "cover" there\. \(Activity/,
      ),
    });
  });

  it('makes a film that was begun before stand still, until workers with a code that fits it are back', async () => {
    // How long the server waits for a worker that took a task and cannot do it: 10 s where nobody says.
    const { id, standIns } = await begunBefore('stands still', { workflowTaskTimeout: '1 second' });
    await workersWith(withoutCare, standIns, () => workflowTaskFailure(id));
    expect(await films.summary(id)).toMatchObject({ state: 'being made' });
    expect(standIns.events).not.toContain('merge begins');
    await workersWith(withCare, standIns, () => films.result(id));
    expect(standIns.events.at(-1)).toBe('manifest ends');
  });
});

describe('a rule of the film that throws', () => {
  it('is no failure of a step: the film stands still, and goes on from where it was once the rule is mended', async () => {
    const faulty = await bundleWorkflows(undefined, [require.resolve('./changed/faulty-rule')]);
    const standIns = standInActivities(SCENES);
    const id = await workersWith(faulty, standIns, async () => {
      const ordered = await films.start(newOrder({ title: 'a faulty rule', text: 'a faulty rule' }));
      await workflowTaskFailure(ordered.id);
      return ordered.id;
    });
    expect(await films.summary(id)).toMatchObject({ state: 'being made' });
    await workersWith(before, standIns, () => films.result(id));
    expect(standIns.events.filter((event) => event === 'merge begins')).toHaveLength(1);
    expect(standIns.events.at(-1)).toBe('manifest ends');
  });
});

/** Waits until a worker cannot go on with the film. Of an attempt after the first the server is told nothing, and hands out the next. */
async function workflowTaskFailure(id: string): Promise<void> {
  const film = server.client.workflow.getHandle(id);
  for (;;) {
    const { events } = await film.fetchHistory();
    if (events?.some(({ workflowTaskFailedEventAttributes }) => workflowTaskFailedEventAttributes)) return;
    if (((await film.describe()).raw.pendingWorkflowTask?.attempt ?? 0) > 2) return;
    await server.sleep(100);
  }
}
