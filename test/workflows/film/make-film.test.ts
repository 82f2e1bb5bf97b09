import { ApplicationFailure } from '@temporalio/activity';
import { WorkflowFailedError, WorkflowNotFoundError } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient } from '../../../src/client/film-client';
import { readManifest } from '../../../src/client/files/read-manifest';
import { FAILURES } from '../../../src/contract/failures';
import type { Manifest } from '../../../src/domain/film/manifest';
import { newOrder, type Order } from '../../../src/domain/film/order/order';
import type { FilmProgress } from '../../../src/domain/progress/progress';
import type { Scene } from '../../../src/domain/film/script/script';
import { madeWithStandIns, THREE_SCENES } from '../../support/films/made-with-stand-ins';
import { standInActivities, type Meanwhile, type StandIns } from '../../support/films/stand-in-activities';
import { keepFilmWorkers, type KeptWorkers } from '../../support/films/kept-workers';
import { startTemporalServer } from '../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';

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

/** Each test orders a story of its own, for equal orders share one film. */
const orderOf = (text: string): Order => newOrder({ title: 'The Sea', text });

const makeWith = (text: string, scenes: Scene[], meanwhile: (standIns: () => StandIns) => Meanwhile) =>
  madeWithStandIns(server, workers.during, orderOf(text), scenes, meanwhile);

const expectBefore = (events: string[], first: string, second: string) => {
  expect(events).toContain(first);
  expect(events).toContain(second);
  expect(events.indexOf(first)).toBeLessThan(events.indexOf(second));
};

describe('makeFilm', () => {
  it('answers all that was made, the scenes in the order of the script', async () => {
    const { outcome } = await makeWith('order', THREE_SCENES, () => () => undefined);
    const manifest = outcome as Manifest;
    expect(manifest.scenes.map(({ text, clip }) => [text[0], clip.video.key])).toEqual([
      ['A', 'A'],
      ['B', 'B'],
      ['C', 'C'],
    ]);
    expect(manifest.film).toMatchObject({ video: { key: 'A+B+C' }, frames: 90, durationMs: 3000 });
    expect(manifest.order).toEqual(orderOf('order'));
  });

  it('answers a few words, and where the store has its manifest; its order is known as long as the server knows it', async () => {
    const films = filmClient(server.client);
    const standIns = standInActivities(THREE_SCENES);
    await workers.during(standIns.activities, async () => {
      const { id } = await films.start(orderOf('answer'));
      const result = await films.result(id);
      expect(result).toEqual({
        title: 'The Sea',
        sceneCount: 3,
        film: expect.objectContaining({ frames: 90, durationMs: 3000 }),
        manifest: expect.objectContaining({ mediaType: 'application/json' }),
      });
      expect((await readManifest(standIns.store, result)).film).toEqual(result.film);
      expect(await films.order(id)).toEqual(orderOf('answer'));
    });
    await expect(films.order('film-none')).rejects.toThrow(WorkflowNotFoundError);
  });

  it('asks for all voices at once', async () => {
    // No voice ends before all have begun: were they asked for one after another, the film would never be made.
    const { outcome } = await makeWith('voices', THREE_SCENES, (standIns) => async (work) => {
      if (!work.startsWith('narrate')) return;
      await Promise.all(['A', 'B', 'C'].map((scene) => standIns().happened(`narrate ${scene} begins`)));
    });
    expect(outcome).not.toBeInstanceOf(Error);
  });

  it('asks for one picture after another, that of the longest text first', async () => {
    const { standIns } = await makeWith('pictures', THREE_SCENES, () => () => undefined);
    const pictures = standIns.events.filter((event) => event.startsWith('illustrate'));
    expect(pictures).toEqual([
      'illustrate C begins',
      'illustrate C ends',
      'illustrate A begins',
      'illustrate A ends',
      'illustrate B begins',
      'illustrate B ends',
    ]);
  });

  it('renders a clip as soon as its own voice and picture are there', async () => {
    // The last picture waits for the first clip: were clips begun only when all pictures are there, it would wait for ever.
    const { standIns } = await makeWith('clips', THREE_SCENES, (standIns) => async (work) => {
      if (work === 'illustrate B') await standIns().happened('render C ends');
    });
    expectBefore(standIns.events, 'render C ends', 'illustrate B ends');
    expectBefore(standIns.events, 'narrate B ends', 'render B begins');
    expectBefore(standIns.events, 'illustrate B ends', 'render B begins');
  });

  it('merges once all clips are there, and keeps the manifest', async () => {
    const { standIns } = await makeWith('merge', THREE_SCENES, () => () => undefined);
    expect(standIns.events.slice(-4)).toEqual(['merge begins', 'merge ends', 'manifest begins', 'manifest ends']);
  });

  it('tries a step again that failed, and says at which attempt it succeeded', async () => {
    const { outcome } = await makeWith('retry', THREE_SCENES, () => (work, attempt) => {
      if (work === 'narrate B' && attempt === 1) throw new Error('the line was cut');
    });
    const { steps } = outcome as Manifest;
    expect(steps.scenes.map(({ narration }) => narration.times?.attempt)).toEqual([1, 2, 1]);
  });

  it('leaves it to the steps to count their attempts: one that is made at the 25th is made', async () => {
    const { outcome } = await makeWith('many attempts', THREE_SCENES, () => (work, attempt) => {
      const isLost =
        ['script', 'narrate B', 'illustrate B', 'render B', 'merge', 'manifest'].includes(work) && attempt < 25;
      if (isLost) throw ApplicationFailure.create({ message: 'lost with its worker', nextRetryDelay: 1 });
    });
    expect(outcome).not.toBeInstanceOf(Error);
    expect((outcome as Manifest).steps.scenes[1]?.clip.times?.attempt).toBe(25);
  });

  it('makes all other scenes when one cannot be made, then fails with that scene and the reason', async () => {
    const { standIns, outcome } = await makeWith('failure', THREE_SCENES, () => (work) => {
      if (work === 'illustrate A') throw ApplicationFailure.nonRetryable('the prompt was refused.', FAILURES.change);
    });
    expect(outcome).toBeInstanceOf(WorkflowFailedError);
    const failure = (outcome as WorkflowFailedError).cause as ApplicationFailure;
    expect(failure.type).toBe(FAILURES.scenesFailed);
    expect(failure.message).toBe('Scene 1 could not be made: the prompt was refused.');
    expect(standIns.events).toContain('render B ends');
    expect(standIns.events).toContain('render C ends');
    expect(standIns.events).not.toContain('merge begins');
  });

  it('tells how far it is, step by step', async () => {
    const asked: FilmProgress[] = [];
    const films = filmClient(server.client);
    const standIns: StandIns = standInActivities(THREE_SCENES, async (work) => {
      if (work === 'illustrate A') await lookedOn;
    });
    let lookOn: () => void = () => undefined;
    const lookedOn = new Promise<void>((resolve) => (lookOn = resolve));
    await workers.during(standIns.activities, async () => {
      const { id } = await films.start(orderOf('progress'));
      for await (const progress of films.watch(id)) {
        asked.push(progress);
        if (progress.scenes[2]?.clip.state === 'done') lookOn();
      }
    });
    const states = (progress: FilmProgress) =>
      progress.scenes.map(
        ({ narration, illustration, clip }) => `${narration.state} ${illustration.state} ${clip.state}`,
      );
    const midway = asked.find((progress) => progress.scenes[2]?.clip.state === 'done') as FilmProgress;
    expect(states(midway)).toEqual(['done asked pending', 'done pending pending', 'done done done']);
    expect(midway.merge.state).toBe('pending');
    const last = asked.at(-1) as FilmProgress;
    expect(states(last)).toEqual(['done done done', 'done done done', 'done done done']);
    expect(last.merge).toEqual({
      state: 'done',
      times: { askedAtMs: 1, startedAtMs: 2, endedAtMs: 3, attempt: 1, reused: false },
    });
  });

  it('that is not there cannot be looked on at', async () => {
    const looked = async () => {
      for await (const progress of filmClient(server.client).watch('film-none')) return progress;
      return undefined;
    };
    await expect(looked()).rejects.toThrow(WorkflowNotFoundError);
    await expect(filmClient(server.client).progress('film-none')).rejects.toThrow(WorkflowNotFoundError);
  });

  it('is joined, not made twice, when the same order comes in again meanwhile', async () => {
    const films = filmClient(server.client);
    const standIns = standInActivities(THREE_SCENES);
    await workers.during(standIns.activities, async () => {
      const ids = await Promise.all([films.start(orderOf('twice')), films.start(orderOf('twice'))]);
      expect(ids[0].id).toBe(ids[1].id);
      await films.result(ids[0].id);
    });
    expect(standIns.events.filter((event) => event === 'script begins')).toHaveLength(1);
  });

  it('can be read in the Temporal UI: each activity says which scene it is for, and the run says how far it is', async () => {
    const films = filmClient(server.client);
    const id = await workers.during(standInActivities(THREE_SCENES).activities, async () => {
      const { id: started } = await films.start(orderOf('ui'));
      await films.result(started);
      const metadata = await server.client.workflow
        .getHandle(started)
        .query<{ currentDetails: string }>('__temporal_workflow_metadata');
      expect(metadata.currentDetails).toContain('12 of 12 steps done');
      return started;
    });
    const { events } = await server.client.workflow.getHandle(id).fetchHistory();
    const summaries = (events ?? [])
      .filter((event) => event.activityTaskScheduledEventAttributes)
      .map((event) => JSON.parse(Buffer.from(event.userMetadata?.summary?.data ?? '').toString()) as string);
    expect(summaries).toContain('script');
    expect(summaries).toContain('scene 2/3: voice');
    expect(summaries).toContain('scene 3/3: picture');
    expect(summaries).toContain('scene 1/3: clip');
    expect(summaries).toContain('film');
  });
});
