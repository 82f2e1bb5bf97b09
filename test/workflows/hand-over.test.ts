import { DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import type { WorkflowFailedError } from '@temporalio/client';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient } from '../../src/client/film-client';
import { FAILURES } from '../../src/contract/failures';
import type { Manifest } from '../../src/domain/film/manifest';
import { newOrder } from '../../src/domain/film/order';
import { withFilmWorkers } from '../support/film-workers';
import { madeWithStandIns } from '../support/made-with-stand-ins';
import { standInActivities, type StandIns } from '../support/stand-in-activities';
import { startTemporalServer } from '../support/temporal-server';
import { bundleWorkflows } from '../support/workflow-bundle';

/** The server suggests to continue as new after so many events; by itself after thousands. */
const SUGGESTED_AFTER = 60;

let server: TestWorkflowEnvironment;
let bundle: WorkflowBundleWithSourceMap;

beforeAll(async () => {
  const settings = [`limit.historyCount.suggestContinueAsNew=${SUGGESTED_AFTER}`];
  [server, bundle] = await Promise.all([startTemporalServer(new DefaultLogger('ERROR'), settings), bundleWorkflows()]);
});
afterAll(() => server?.teardown());

describe('a film whose history becomes long', () => {
  it('goes on in a new run with what was made: nothing is asked for twice, and the manifest is whole', async () => {
    const scenes = Array.from({ length: 20 }, (_, index) => ({
      text: `S${index} is a scene.`,
      imagePrompt: `P${index}`,
    }));
    const order = newOrder({ title: 'The Sea', text: 'A long story.' });
    const { id, standIns, outcome } = await madeWithStandIns(server, bundle, order, scenes);

    const runs = [];
    for await (const run of server.client.workflow.list({ query: `WorkflowId = '${id}'` })) runs.push(run.status.name);
    expect(runs.filter((status) => status === 'CONTINUED_AS_NEW').length).toBeGreaterThanOrEqual(2);

    const begun = standIns.events.filter((event) => event.endsWith('begins'));
    expect(new Set(begun).size).toBe(begun.length);
    expect(begun).toHaveLength(1 + 3 * scenes.length + 1);
    const manifest = outcome as Manifest;
    expect(manifest.scenes.map(({ text }) => text)).toEqual(scenes.map(({ text }) => text));
    expect(manifest.film.video.key).toBe(scenes.map((_, index) => `S${index}`).join('+'));
    const states = manifest.steps.scenes.flatMap(({ narration, illustration, clip }) => [
      narration,
      illustration,
      clip,
    ]);
    expect(states.every(({ state, times }) => state === 'done' && times?.endedAtMs === 3)).toBe(true);
  });

  it('does not ask again for what has failed for good before', async () => {
    const scenes = Array.from({ length: 20 }, (_, index) => ({
      text: `S${index} is a scene.`,
      imagePrompt: `P${index}`,
    }));
    const order = newOrder({ title: 'The Sea', text: 'A long story with a refused picture.' });
    const { standIns, outcome } = await madeWithStandIns(server, bundle, order, scenes, () => (work) => {
      if (work === 'illustrate P1') throw ApplicationFailure.nonRetryable('it was refused.', FAILURES.change);
    });
    expect((outcome as WorkflowFailedError).cause?.message).toBe('Scene 2 could not be made: it was refused.');
    expect(standIns.events.filter((event) => event === 'illustrate P1 begins')).toHaveLength(1);
    expect(standIns.events).toContain('render S19 ends');
  });

  it('ends when it is cancelled while it waits to be handed over', async () => {
    const scenes = Array.from({ length: 20 }, (_, index) => ({
      text: `S${index} is a scene.`,
      imagePrompt: `P${index}`,
    }));
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const standIns: StandIns = standInActivities(scenes, (work) => (work === 'illustrate P3' ? held : undefined));
    const films = filmClient(server.client);
    await withFilmWorkers(server, bundle, standIns.activities, async () => {
      const { id } = await films.start(newOrder({ title: 'The Sea', text: 'A story that is cancelled.' }));
      await standIns.happened('illustrate P3 begins');
      await films.cancel(id);
      await expect(films.result(id)).rejects.toMatchObject({ cause: expect.any(CancelledFailure) });
      goOn();
      expect((await films.summary(id)).state).toBe('cancelled');
    });
    expect(standIns.events).not.toContain('merge begins');
  });
});
