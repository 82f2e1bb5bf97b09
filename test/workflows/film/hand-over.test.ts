import type { WorkflowFailedError } from '@temporalio/client';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient } from '../../../src/client/film-client';
import { FAILURES } from '../../../src/contract/failures';
import type { Manifest } from '../../../src/domain/film/manifest';
import { newOrder, type Order } from '../../../src/domain/film/order/order';
import { madeWithStandIns, startWith } from '../../support/films/made-with-stand-ins';
import { standInActivities, type StandIns } from '../../support/films/stand-in-activities';
import { keepFilmWorkers, type KeptWorkers } from '../../support/films/kept-workers';
import { startTemporalServer } from '../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';

/** A run hands over after so many steps; by itself after hundreds. */
const SHORT_RUNS = { stepsPerRun: 20 };

let server: TestWorkflowEnvironment;
let workers: KeptWorkers;

beforeAll(async () => {
  server = await startTemporalServer();
  workers = await keepFilmWorkers(server, await bundleWorkflows());
});
afterAll(async () => {
  await workers?.stop();
  await server?.teardown();
});

const SCENES = Array.from({ length: 20 }, (_, index) => ({ text: `S${index} is a scene.`, imagePrompt: `P${index}` }));

const orderOf = (text: string): Order => newOrder({ title: 'The Sea', text });

describe('a film whose history becomes long', () => {
  it('goes on in a new run with what was made: nothing is asked for twice, and the manifest is whole', async () => {
    const order = orderOf('A long story.');
    const { id, standIns, outcome } = await madeWithStandIns(server, workers.during, order, SCENES, undefined, {
      before: SHORT_RUNS,
    });

    const runs = [];
    for await (const run of server.client.workflow.list({ query: `WorkflowId = '${id}'` })) runs.push(run.status.name);
    expect(runs.filter((status) => status === 'CONTINUED_AS_NEW').length).toBeGreaterThanOrEqual(2);

    const begun = standIns.events.filter((event) => event.endsWith('begins'));
    expect(new Set(begun).size).toBe(begun.length);
    expect(begun).toHaveLength(1 + 3 * SCENES.length + 3);
    const manifest = outcome as Manifest;
    expect(manifest.scenes.map(({ text }) => text)).toEqual(SCENES.map(({ text }) => text));
    expect(manifest.film.video.key).toBe(SCENES.map((_, index) => `S${index}`).join('+'));
    const states = manifest.steps.scenes.flatMap(({ narration, illustration, clip }) => [
      narration,
      illustration,
      clip,
    ]);
    expect(states.every(({ state, times }) => state === 'done' && times?.endedAtMs === 3)).toBe(true);
  });

  it('does not ask again for what has failed for good before', async () => {
    const order = orderOf('A long story with a refused picture.');
    const refuse = () => (work: string) => {
      if (work === 'illustrate P1') throw ApplicationFailure.nonRetryable('it was refused.', FAILURES.change);
    };
    const { standIns, outcome } = await madeWithStandIns(server, workers.during, order, SCENES, refuse, {
      before: SHORT_RUNS,
    });
    expect((outcome as WorkflowFailedError).cause?.message).toBe('Scene 2 could not be made: it was refused.');
    expect(standIns.events.filter((event) => event === 'illustrate P1 begins')).toHaveLength(1);
    expect(standIns.events).toContain('render S19 ends');
  });

  it('ends when it is cancelled while it waits to be handed over', async () => {
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    // The first picture is at work when script and voices are as many steps as a run makes.
    const standIns: StandIns = standInActivities(SCENES, (work) => (work.startsWith('illustrate') ? held : undefined));
    const films = filmClient(server.client);
    await workers.during(standIns.activities, async () => {
      const id = await startWith(server, orderOf('A story that is cancelled.'), SHORT_RUNS);
      for await (const { scenes } of films.watch(id)) {
        if (scenes.length > 0 && scenes.every(({ narration }) => narration.state === 'done')) break;
      }
      await films.cancel(id);
      await expect(films.result(id)).rejects.toMatchObject({ cause: expect.any(CancelledFailure) });
      goOn();
      expect((await films.summary(id)).state).toBe('cancelled');
      const { events } = await server.client.workflow.getHandle(id).fetchHistory();
      expect(events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId).toBe('');
    });
    expect(standIns.events.filter((event) => /^illustrate .* begins$/.test(event))).toHaveLength(1);
  });

  it('takes no state from whoever orders it: only an earlier run hands one over', async () => {
    const steps = { script: { is: 'made', made: { title: 'Not yours', scenes: [] } } };
    const order = orderOf('A story with a state.');
    const before = { making: { scenes: [], steps, warnings: [] } };
    const { standIns, outcome } = await madeWithStandIns(server, workers.during, order, SCENES.slice(0, 1), undefined, {
      before,
    });
    expect(standIns.events[0]).toBe('script begins');
    expect((outcome as Manifest).scenes).toHaveLength(1);
    expect(Object.keys((outcome as Manifest).order)).toEqual(Object.keys(orderOf('')));
  });
});
