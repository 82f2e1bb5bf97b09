import { Client } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Worker } from '@temporalio/worker';
import { filmClient } from '../../src/client/film-client';
import { gateClient } from '../../src/client/gate-client';
import { MAKE_FILM } from '../../src/contract/film';
import { gateId } from '../../src/contract/gate';
import { QUEUES } from '../../src/contract/queues';
import { newOrder } from '../../src/domain/film/order/order';
import { TOGETHER_DEFAULTS } from '../../src/providers/together/options';
import type { FoundHistory } from '../../src/replay/found-history';
import { replayHistories } from '../../src/replay/replay-histories';
import { serverHistories } from '../../src/replay/server-histories';
import { tellOutcomes } from '../../src/replay/tell-outcomes';
import { encryptionCodec } from '../../src/temporal/encryption/encryption-codec';
import { withFilmWorkers } from '../support/films/film-workers';
import { standInActivities } from '../support/films/stand-in-activities';
import { joinTemporalServer } from '../support/temporal/temporal-server';
import { bundleWorkflows } from '../support/temporal/workflow-bundle';

type Bundle = Awaited<ReturnType<typeof bundleWorkflows>>;

const SCENES = [{ text: 'A.', imagePrompt: 'A' }];

let server: TestWorkflowEnvironment;
let today: Bundle;
let changed: Bundle;

// A server for each test: a replay is of all that is open on it.
beforeEach(async () => {
  server = await joinTemporalServer(new DefaultLogger('ERROR', () => undefined));
  today ??= await bundleWorkflows();
  changed ??= await bundleWorkflows(require.resolve('./changed'));
});
afterEach(() => server?.teardown());

/** The lines that a replay of the server's workflows tells, and how many do not replay. */
async function replayed(bundle: Bundle, last = 0): Promise<{ lines: string[]; bad: number }> {
  const lines: string[] = [];
  const outcomes = replayHistories(bundle, serverHistories(server.client, { last }));
  const { bad } = await tellOutcomes(outcomes, (line) => lines.push(line));
  return { lines, bad };
}

/** Calls `use` with the id of a film that waits for its picture, beside a gate that is open, and workers of today. */
async function withOpenFilm(use: (id: string) => Promise<void>): Promise<void> {
  let draw: () => void = () => undefined;
  const mayDraw = new Promise<void>((resolve) => (draw = resolve));
  const standIns = standInActivities(SCENES, (work) => (work === 'illustrate A' ? mayDraw : undefined));
  const films = filmClient(server.client);
  await withFilmWorkers(server, today, standIns.activities, async () => {
    await gateClient(server.client, 'one').adopt(TOGETHER_DEFAULTS.policy);
    const { id } = await films.start(newOrder({ title: 'The Sea', text: 'A.' }));
    await standIns.happened('illustrate A begins');
    try {
      await listed(id);
      await use(id);
    } finally {
      draw();
    }
    await films.result(id);
  });
}

/** Waits until the server lists the film and the gate: it does so a little later than they begin. */
async function listed(id: string): Promise<void> {
  for (const workflowId of [id, gateId('one')]) {
    while ((await server.client.workflow.count(`WorkflowId = '${workflowId}'`)).count === 0) await server.sleep(50);
  }
}

describe('a replay of the open workflows of a server', () => {
  it('tells that the film and the gate that are open there go on with the code of today', async () => {
    await withOpenFilm(async (id) => {
      const { lines, bad } = await replayed(today);
      expect(lines.slice(0, -1).sort()).toEqual([
        `replays          ${id} (makeFilm, open)`,
        'replays          image-gate:one (imageGate, open)',
      ]);
      expect(lines.at(-1)).toBe('2 replay, 0 do not');
      expect(bad).toBe(0);
    });
  });

  it('tells of each that does not go on with a changed code, and where', async () => {
    await withOpenFilm(async (id) => {
      const { lines, bad } = await replayed(changed);
      expect(lines.slice(0, -1).sort()).toEqual([
        expect.stringMatching(
          `^DOES NOT REPLAY  ${id} \\(makeFilm, open\\): event 9 is the activity writeScript "script", but the code starts a timer there\\.`,
        ),
        expect.stringMatching(
          /^DOES NOT REPLAY {2}image-gate:one \(imageGate, open\): event 5 is workflowExecutionUpdateAccepted, but the code/,
        ),
      ]);
      expect(lines.at(-1)).toBe('0 replay, 2 do not');
      expect(bad).toBe(2);
    });
  });

  it('leaves out what is closed, and takes as many of the closed as are asked for, the latest first', async () => {
    for (const id of ['first', 'second', 'third']) await (await begun(id)).terminate();
    const other = { taskQueue: 'nobody', workflowId: 'other' };
    await (await server.client.workflow.start('somebodyElses', other)).terminate();
    const closed = `ExecutionStatus = 'Terminated'`;
    while ((await server.client.workflow.count(closed)).count < 4) await server.sleep(50);
    expect((await replayed(today)).lines).toEqual(['0 replay, 0 do not']);
    expect((await replayed(today, 2)).lines).toEqual([
      'replays          third (makeFilm, terminated)',
      'replays          second (makeFilm, terminated)',
      '2 replay, 0 do not',
    ]);
  });

  it('names one that was written with a key that is not there, and goes on with the others', async () => {
    const before = await begunAtWorker('before');
    const theirs = await begunAtWorker('theirs', [encryptionCodec([{ id: 'theirs', bytes: Buffer.alloc(32, 1) }])]);
    const after = await begunAtWorker('after');
    const { lines, bad } = await replayed(today);
    expect(lines).toEqual([
      `replays          ${after} (makeFilm, open)`,
      `DOES NOT REPLAY  ${theirs} (makeFilm, open): Unknown encoding: binary/encrypted`,
      `replays          ${before} (makeFilm, open)`,
      '2 replay, 1 do not',
    ]);
    expect(bad).toBe(1);
  });

  it('still reads one that has closed since it was listed, and tells of one that is gone', async () => {
    const handles = [await begun('gone'), await begun('closing'), await begun('open')];
    while ((await server.client.workflow.count(`WorkflowType = '${MAKE_FILM}'`)).count < 3) await server.sleep(50);
    const found: FoundHistory[] = [];
    for await (const history of serverHistories(server.client, { last: 0 })) {
      // The server lists the latest first: when the first is there, the other two are listed.
      if (found.push(history) > 1) continue;
      await handles[1]?.terminate();
      await remove('gone');
    }
    expect(found).toMatchObject([
      { name: 'open (makeFilm, open)', history: expect.anything() },
      { name: 'closing (makeFilm, open)', history: expect.anything() },
      { name: 'gone (makeFilm, open)', gone: true },
    ]);
  });
});

/** Begins a film that no worker serves. */
function begun(workflowId: string) {
  return server.client.workflow.start(MAKE_FILM, { workflowId, taskQueue: 'nobody', args: [] });
}

/** Begins a film that waits for its script, by a worker and a client with these codecs; answers its id when the server lists it. */
async function begunAtWorker(title: string, payloadCodecs: PayloadCodec[] = []): Promise<string> {
  const { nativeConnection, connection, namespace = '' } = server;
  const dataConverter = { payloadCodecs };
  const films = filmClient(new Client({ connection, namespace, dataConverter }));
  const options = { namespace, taskQueue: QUEUES.films, workflowBundle: today, dataConverter };
  const worker = await Worker.create({ connection: nativeConnection, ...options });
  return worker.runUntil(async () => {
    const { id } = await films.start(newOrder({ title, text: title }));
    const events = async () => (await server.client.workflow.getHandle(id).fetchHistory()).events ?? [];
    while ((await events()).length < 4) await server.sleep(50);
    while ((await server.client.workflow.count(`WorkflowId = '${id}'`)).count === 0) await server.sleep(50);
    return id;
  });
}

async function remove(workflowId: string): Promise<void> {
  const { workflowService, options } = server.client;
  await workflowService.deleteWorkflowExecution({ namespace: options.namespace, workflowExecution: { workflowId } });
  const isThere = () =>
    server.client.workflow
      .getHandle(workflowId)
      .describe()
      .then(
        () => true,
        () => false,
      );
  while (await isThere()) await server.sleep(50);
}
