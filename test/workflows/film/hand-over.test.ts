import type { WorkflowFailedError } from '@temporalio/client';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { readManifest } from '../../../src/client/files/read-manifest';
import { FAILURES } from '../../../src/contract/failures';
import type { Manifest } from '../../../src/domain/film/manifest';
import { newOrder, type Order } from '../../../src/domain/film/order/order';
import { begun } from '../../support/films/stand-ins/begun';
import { refusesA } from '../../support/films/stand-ins/refused';
import { useStandInFilms } from '../../support/films/stand-ins/use-stand-in-films';
import { waitsFor } from '../../support/films/waits-for';
import { eventually } from '../../support/eventually';
import { held } from '../../support/held';
import { untilCancelled } from '../../support/temporal/until-cancelled';
import { openOrder } from './persons/open-order';

/** A run hands over after so many steps; by itself after hundreds. */
const SHORT_RUNS = { stepsPerRun: 20 };

const home = useStandInFilms();

const who = 'Ada';
const SCENES = Array.from({ length: 20 }, (_, index) => ({ text: `S${index} is a scene.`, imagePrompt: `P${index}` }));

const orderOf = (text: string): Order => newOrder({ title: 'The Sea', text });

describe('a film whose history becomes long', () => {
  it('goes on in a new run with what was made: nothing is asked for twice, and the manifest is whole', async () => {
    const order = orderOf('A long story.');
    const { id, standIns, outcome } = await home.make(order, undefined, { scenes: SCENES, before: SHORT_RUNS });

    const runs = [];
    for await (const run of home.server.client.workflow.list({ query: `WorkflowId = '${id}'` }))
      runs.push(run.status.name);
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
    const refuse = (work: string) => {
      if (work === 'illustrate P1') throw ApplicationFailure.nonRetryable('it was refused.', FAILURES.change);
    };
    const { standIns, outcome } = await home.make(order, refuse, { scenes: SCENES, before: SHORT_RUNS });
    expect((outcome as WorkflowFailedError).cause?.message).toBe('Scene 2 could not be made: it was refused.');
    expect(standIns.events.filter((event) => event === 'illustrate P1 begins')).toHaveLength(1);
    expect(standIns.events).toContain('render S19 ends');
  });

  it('ends when it is cancelled while it waits to be handed over', async () => {
    const hold = held();
    // The first picture is at work when script and voices are as many steps as a run makes.
    const meanwhile = (work: string) => (work.startsWith('illustrate') ? untilCancelled(hold.until) : undefined);
    const film = { order: orderOf('A story that is cancelled.'), meanwhile, scenes: SCENES, before: SHORT_RUNS };
    await home.whileMaking(film, async (id, standIns) => {
      const { films, server } = home;
      for await (const { scenes } of films.watch(id)) {
        if (scenes.length > 0 && scenes.every(({ narration }) => narration.state === 'done')) break;
      }
      await films.cancel(id);
      await expect(films.result(id)).rejects.toMatchObject({ cause: expect.any(CancelledFailure) });
      hold.letGo();
      expect((await films.summary(id)).state).toBe('cancelled');
      const { events } = await server.client.workflow.getHandle(id).fetchHistory();
      expect(events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId).toBe('');
      expect(begun(standIns, /^illustrate/)).toHaveLength(1);
    });
  });

  it('takes no state from whoever orders it: only an earlier run hands one over', async () => {
    const steps = { script: { is: 'made', made: { title: 'Not yours', scenes: [] } } };
    const order = orderOf('A story with a state.');
    const before = { making: { scenes: [], steps, warnings: [] } };
    const { standIns, outcome } = await home.make(order, undefined, { scenes: SCENES.slice(0, 1), before });
    expect(standIns.events[0]).toBe('script begins');
    expect((outcome as Manifest).scenes).toHaveLength(1);
    expect(Object.keys((outcome as Manifest).order)).toEqual(Object.keys(orderOf('')));
  });
});

describe('a change at an awkward moment', () => {
  it('goes along when the film continues as new, and is not made a second time there', async () => {
    const hold = held();
    const meanwhile = (work: string) => (work === 'illustrate B' ? hold.until : refusesA(work));
    await home.whileMaking({ order: openOrder(), meanwhile, before: { stepsPerRun: 6 } }, async (id, standIns) => {
      const { films, server } = home;
      const runOf = async () => (await server.client.workflow.getHandle(id).describe()).runId;
      await standIns.happened('illustrate B begins');
      const change = { scene: 3, revision: 1, change: { imagePrompt: 'C2' }, who };
      const first = await films.reviseScene(id, change, { changeId: 'once' });
      const runId = await runOf();
      for (const [index, imagePrompt] of ['C3', 'C4', 'C5'].entries()) {
        await films.reviseScene(id, { ...change, revision: 2 + index, change: { imagePrompt } });
      }
      hold.letGo();
      await eventually('another run', async () => (await runOf()) !== runId);
      expect(await films.reviseScene(id, change, { changeId: 'once' })).toEqual(first);
      await waitsFor(films, id, 'attention');
      await films.skipScene(id, { scene: 1, who });
      const { revisions, scenes } = await readManifest(standIns.store, await films.result(id));
      expect(revisions).toHaveLength(5);
      expect(scenes.at(-1)).toMatchObject({ imagePrompt: 'C5', revision: 5 });
    });
  });
});
