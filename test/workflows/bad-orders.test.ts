import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowFailedError, type WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { WorkflowBundle } from '@temporalio/worker';
import { sample } from 'fast-check';
import { FAILURES } from '../../src/contract/failures';
import { MAKE_FILM, PLAN_FILM, PROGRESS } from '../../src/contract/film';
import { QUEUES } from '../../src/contract/queues';
import { newOrder } from '../../src/domain/film/order/order';
import { orderProblems } from '../../src/domain/film/order/order-problems/order-problems';
import { withFilmWorkers } from '../support/films/film-workers';
import { joinTemporalServer } from '../support/temporal/temporal-server';
import { bundleWorkflows } from '../support/temporal/workflow-bundle';
import { orders } from './any-orders';
import { carefulActivities } from './careful-activities';

const ORDERS = 100;

let server: TestWorkflowEnvironment;
let bundle: WorkflowBundle;

beforeAll(async () => {
  [server, bundle] = await Promise.all([joinTemporalServer(), bundleWorkflows()]);
});
afterAll(() => server?.teardown());

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

/** Rejects with what was ordered as soon as one of the workflows fails a task or an activity is tried again: that has no end. */
async function nothingIsStuck(handles: WorkflowHandle[], sent: unknown[], ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    await pause(500);
    for (const [index, handle] of handles.entries()) {
      const { status, raw } = await handle.describe();
      if (status.name !== 'RUNNING') continue;
      // One that was not heard of in time is begun anew because the machine is busy, whatever was ordered.
      const again = raw.pendingActivities?.find(
        ({ attempt, lastFailure }) => (attempt ?? 1) > 1 && !lastFailure?.timeoutFailureInfo,
      );
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
