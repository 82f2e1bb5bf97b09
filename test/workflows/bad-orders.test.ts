import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowFailedError, type WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { WorkflowBundle } from '@temporalio/worker';
import { constantFrom, oneof, sample, tuple } from 'fast-check';
import type { Activities } from '../../src/contract/activities';
import { FAILURES } from '../../src/contract/failures';
import { MAKE_FILM, PLAN_FILM, PROGRESS } from '../../src/contract/film';
import { QUEUES } from '../../src/contract/queues';
import { newOrder, type Order } from '../../src/domain/film/order/order';
import { orderProblems } from '../../src/domain/film/order/order-problems/order-problems';
import { withFilmWorkers } from '../support/films/film-workers';
import { FIELDS, FULL_ORDER, goodOrders, withField } from '../support/films/orders';
import { standInActivities } from '../support/films/stand-in-activities';
import { startTemporalServer } from '../support/temporal/temporal-server';
import { bundleWorkflows } from '../support/temporal/workflow-bundle';

const ORDERS = 100;

let server: TestWorkflowEnvironment;
let bundle: WorkflowBundle;

beforeAll(async () => {
  [server, bundle] = await Promise.all([startTemporalServer(), bundleWorkflows()]);
});
afterAll(() => server?.teardown());

const own = (json: string): unknown => JSON.parse(json);

const NASTY: unknown[] = [
  ...[
    undefined,
    null,
    '',
    ' ',
    '!',
    '3',
    '__proto__',
    'constructor',
    'toString',
    'x'.repeat(100_000),
    'x '.repeat(50_000),
  ],
  ...[
    0,
    -1,
    1.5,
    1e308,
    NaN,
    Infinity,
    -Infinity,
    true,
    [],
    [[]],
    [null],
    {},
    { length: 1 },
    Array.from({ length: 2_000 }, () => ({})),
  ],
  ...[own('{"__proto__":{"provider":"local"}}'), own('{"toJSON":1}'), own(`${'['.repeat(500)}${']'.repeat(500)}`)],
];

const malformed = oneof(
  constantFrom(...NASTY),
  tuple(constantFrom(...FIELDS, 'soFar', '__proto__', 'toString', 'motion'), constantFrom(...NASTY)).map(
    ([field, value]) => withField(FULL_ORDER, field, value),
  ),
);

/** Nobody is there to approve anything: what is to be reviewed goes on by itself. */
const unattended = (order: unknown): unknown => {
  if (orderProblems(order).length > 0) return order;
  const { review, ...rest } = order as Order;
  return review ? { ...rest, review: { ...review, timeoutMs: 1, atTimeout: 'go on' } } : order;
};

const orders = oneof({ weight: 1, arbitrary: goodOrders }, { weight: 4, arbitrary: malformed }).map(unattended);

/** What a workflow is given of what was sent. */
const received = (order: unknown): unknown => (order === undefined ? undefined : JSON.parse(JSON.stringify(order)));

describe('whatever is sent to the server as an order', () => {
  it('ends at once in a sentence, or is made: nothing is left to be tried again', async () => {
    const sent = sample(orders, { seed: 20_260, numRuns: ORDERS });
    await withFilmWorkers(server, bundle, carefulActivities(), async () => {
      const handles = await Promise.all(
        sent.map((order, index) =>
          server.client.workflow.start(index % 5 === 0 ? PLAN_FILM : MAKE_FILM, {
            workflowId: `order-${index}`,
            taskQueue: QUEUES.films,
            args: [order],
          }),
        ),
      );
      const outcomes = Promise.all(handles.map((handle) => handle.result().catch((error: unknown) => error)));
      const ended = new AbortController();
      await Promise.race([outcomes, nothingIsStuck(handles, sent, ended.signal)]).finally(() => ended.abort());

      const ends = await Promise.all(
        (await outcomes).map((outcome, index) => endOf(handles[index] as WorkflowHandle, outcome, sent[index])),
      );
      expect(ends.filter(({ kind }) => kind === 'wrong')).toEqual([]);
      expect(ends.filter(({ kind }) => kind === 'made').length).toBeGreaterThan(15);
      expect(ends.filter(({ kind }) => kind === 'refused').length).toBeGreaterThan(50);
    });
  });

  it('and is refused, tells who asks that it never began', async () => {
    await withFilmWorkers(server, bundle, carefulActivities(), async () => {
      const film = await server.client.workflow.start(MAKE_FILM, {
        workflowId: 'asked',
        taskQueue: QUEUES.films,
        args: ['make me a film'],
      });
      await expect(film.result()).rejects.toMatchObject({
        cause: { message: expect.stringMatching(/^No film can be made .* but is "make me a film"\. Change it/) },
      });
      expect(await film.query(PROGRESS)).toMatchObject({ script: { state: 'pending' }, scenes: [] });
    });
  });

  it('has no films of its own to go on with: only a run of the film hands it over', async () => {
    await withFilmWorkers(server, bundle, carefulActivities(), async () => {
      const input = { ...newOrder({ title: 'The Sea', text: 'A sea.' }), soFar: { progress: null, made: null } };
      const options = { workflowId: 'so-far', taskQueue: QUEUES.films, args: [input] };
      await expect(server.client.workflow.execute(MAKE_FILM, options)).rejects.toMatchObject({
        cause: { message: expect.stringContaining('soFar should be left out') },
      });
    });
  });
});

interface End {
  kind: 'made' | 'refused' | 'over its purse' | 'wrong';
  order: string | undefined;
  outcome: unknown;
  failedTasks: number;
}

/** How a workflow ended, and whether that is right for what it was sent. */
async function endOf(handle: WorkflowHandle, outcome: unknown, order: unknown): Promise<End> {
  const [problem] = orderProblems(received(order));
  const { types, failedTasks } = await historyOf(handle);
  const failure = outcome instanceof WorkflowFailedError ? outcome.cause : undefined;
  const end = (kind: End['kind'], isRight: boolean): End => ({
    kind: isRight && failedTasks === 0 ? kind : 'wrong',
    order: JSON.stringify(order)?.slice(0, 300),
    outcome: failure ?? outcome,
    failedTasks,
  });
  if (problem) {
    const sentence = `${problem.field} should ${problem.expected}, but ${problem.came}`;
    const isSaid = failure instanceof ApplicationFailure && failure.message.includes(sentence);
    const isAtOnce = types.length < 10 && !types.includes('activityTaskScheduledEventAttributes');
    return end('refused', isSaid && failure.type === FAILURES.change && failure.nonRetryable === true && isAtOnce);
  }
  if (failure)
    return end('over its purse', failure instanceof ApplicationFailure && failure.type === FAILURES.overPurse);
  const { title, script } = outcome as { title?: unknown; script?: { title?: unknown } };
  return end('made', typeof (title ?? script?.title) === 'string');
}

/** Stand-ins that make nothing of what no activity could work with. */
function carefulActivities(): Activities {
  const { activities } = standInActivities([{ text: 'A is a scene.', imagePrompt: 'A' }]);
  const careful = <Input extends object, Output>(work: (input: Input) => Output, isGood: (input: Input) => boolean) => {
    return (input: Input): Output => {
      if (!isGood(input)) throw new Error(`no activity can work with ${JSON.stringify(input).slice(0, 300)}`);
      return work(input);
    };
  };
  const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
  const isFormat = (format: { width: number } | undefined) => typeof format?.width === 'number';
  const isChoice = (choice: { provider: string; model: string } | undefined) =>
    isText(choice?.provider) && isText(choice?.model);
  return {
    writeScript: careful(
      activities.writeScript,
      ({ story, language, scriptwriter }) => isText(story.text) && isText(language) && isChoice(scriptwriter),
    ),
    narrateScene: careful(
      activities.narrateScene,
      ({ text, language, voice, narrator }) => [text, language, voice].every(isText) && isChoice(narrator),
    ),
    illustrateScene: careful(
      activities.illustrateScene,
      ({ prompt, format, illustrator }) => isText(prompt) && isFormat(format) && isChoice(illustrator),
    ),
    renderClip: careful(activities.renderClip, ({ format }) => isFormat(format)),
    renderBorder: careful(activities.renderBorder, ({ format }) => isFormat(format)),
    drawCard: careful(activities.drawCard, ({ text, format }) => isText(text) && isFormat(format)),
    drawThumbnail: careful(activities.drawThumbnail, ({ title, format }) => isText(title) && isFormat(format)),
    importMedia: careful(activities.importMedia, ({ file, use }) => isText(file.sha256) && isText(use)),
    composeBed: careful(activities.composeBed, ({ music }) => isText(music.mood) && isChoice(music.composer)),
    mixSound: careful(activities.mixSound, ({ format, narrations }) => isFormat(format) && narrations.length > 0),
    mergeClips: careful(activities.mergeClips, ({ title, format }) => isText(title) && isFormat(format)),
    keepManifest: activities.keepManifest,
  };
}

/** Rejects with what was ordered as soon as one of the workflows fails a task or an activity is tried again: that has no end. */
async function nothingIsStuck(handles: WorkflowHandle[], sent: unknown[], ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    await pause(500);
    for (const [index, handle] of handles.entries()) {
      const { status, raw } = await handle.describe();
      if (status.name !== 'RUNNING') continue;
      const again = raw.pendingActivities?.find(({ attempt }) => (attempt ?? 1) > 1);
      const isTaskAgain = (raw.pendingWorkflowTask?.attempt ?? 1) > 1;
      // To read the history of each, again and again, is more work than all that they do.
      const { failure = again?.lastFailure?.message } = isTaskAgain ? await historyOf(handle) : {};
      if (failure) throw new Error(`${JSON.stringify(sent[index])?.slice(0, 300)} is left retrying: ${failure}`);
    }
  }
}

interface History {
  types: string[];
  failedTasks: number;
  failure?: string;
}

async function historyOf(handle: WorkflowHandle): Promise<History> {
  const events = (await handle.fetchHistory()).events ?? [];
  const types = events.flatMap((event) => Object.keys(event).filter((name) => name.endsWith('EventAttributes')));
  const failed = events.flatMap(({ workflowTaskFailedEventAttributes: task }) => (task ? [task] : []));
  const failure = failed[0] && (failed[0].failure?.message ?? 'its task failed');
  return { types, failedTasks: failed.length, ...(failure !== undefined && { failure }) };
}
