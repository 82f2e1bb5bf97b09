import { ApplicationFailure } from '@temporalio/activity';
import { WorkflowFailedError, WorkflowNotFoundError } from '@temporalio/client';
import { readManifest } from '../../../src/client/files/read-manifest';
import { FAILURES } from '../../../src/contract/failures';
import type { FilmResult } from '../../../src/contract/film';
import type { Manifest } from '../../../src/domain/film/manifest';
import { newOrder, type Order } from '../../../src/domain/film/order/order';
import { THREE_SCENES } from '../../support/films/made-with-stand-ins';
import { standInActivities, type StandIns } from '../../support/films/stand-in-activities';
import { useStandInFilms } from '../../support/films/stand-ins/use-stand-in-films';
import { whyNotMade } from './why-not-made';

const home = useStandInFilms();

/** Each film is of a story of its own, for equal orders share one film. */
const orderOf = (text: string, choices: Partial<Order> = {}): Order => newOrder({ title: 'The Sea', text }, choices);

const expectBefore = (events: string[], first: string, second: string) => {
  expect(events).toContain(first);
  expect(events).toContain(second);
  expect(events.indexOf(first)).toBeLessThan(events.indexOf(second));
};

describe('makeFilm', () => {
  /** A film with which nothing is amiss. */
  const order = orderOf('plain');
  let id: string;
  let result: FilmResult;
  let manifest: Manifest;
  let standIns: StandIns;

  beforeAll(async () => {
    await home.whileMaking({ order }, async (started, by) => {
      [id, standIns] = [started, by];
      result = await home.films.result(id);
      manifest = await readManifest(standIns.store, result);
    });
  });

  it('answers all that was made, the scenes in the order of the script', () => {
    expect(manifest.scenes.map(({ text, clip }) => [text[0], clip.video.key])).toEqual([
      ['A', 'A'],
      ['B', 'B'],
      ['C', 'C'],
    ]);
    expect(manifest.film).toMatchObject({ video: { key: 'A+B+C' }, frames: 90, durationMs: 3000 });
    expect(manifest.order).toEqual(order);
  });

  it('answers a few words, and where the store has its manifest; its order is known as long as the server knows it', async () => {
    expect(result).toEqual({
      title: 'The Sea',
      sceneCount: 3,
      film: expect.objectContaining({ frames: 90, durationMs: 3000 }),
      manifest: expect.objectContaining({ mediaType: 'application/json' }),
    });
    expect(manifest.film).toEqual(result.film);
    expect(await home.films.order(id)).toEqual(order);
    await expect(home.films.order('film-none')).rejects.toThrow(WorkflowNotFoundError);
  });

  it('asks for all voices at once', async () => {
    // No voice ends before all have begun: were they asked for one after another, the film would never be made.
    const { outcome } = await home.make(orderOf('voices'), async (work, _attempt, { happened }) => {
      if (!work.startsWith('narrate')) return;
      await Promise.all(['A', 'B', 'C'].map((scene) => happened(`narrate ${scene} begins`)));
    });
    expect(outcome).not.toBeInstanceOf(Error);
  });

  it('asks for one picture after another, that of the longest text first', () => {
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
    const { standIns } = await home.make(orderOf('clips'), async (work, _attempt, { happened }) => {
      if (work === 'illustrate B') await happened('render C ends');
    });
    expectBefore(standIns.events, 'render C ends', 'illustrate B ends');
    expectBefore(standIns.events, 'narrate B ends', 'render B begins');
    expectBefore(standIns.events, 'illustrate B ends', 'render B begins');
  });

  it('merges once all clips are there, and keeps the manifest', () => {
    expect(standIns.events.slice(-4)).toEqual(['merge begins', 'merge ends', 'manifest begins', 'manifest ends']);
  });

  it('tries a step again that failed, and says at which attempt it succeeded', async () => {
    const { outcome } = await home.make(orderOf('retry'), (work, attempt) => {
      if (work === 'narrate B' && attempt === 1) throw new Error('the line was cut');
    });
    const { steps } = outcome as Manifest;
    expect(steps.scenes.map(({ narration }) => narration.times?.attempt)).toEqual([1, 2, 1]);
  });

  it('leaves it to the steps to count their attempts: one that is made at the 25th is made', async () => {
    const { outcome } = await home.make(orderOf('many attempts'), (work, attempt) => {
      const isLost =
        ['script', 'narrate B', 'illustrate B', 'render B', 'merge', 'manifest'].includes(work) && attempt < 25;
      if (isLost) throw ApplicationFailure.create({ message: 'lost with its worker', nextRetryDelay: 1 });
    });
    expect(outcome).not.toBeInstanceOf(Error);
    expect((outcome as Manifest).steps.scenes[1]?.clip.times?.attempt).toBe(25);
  });

  it('makes all other scenes when one cannot be made, then fails with that scene and the reason', async () => {
    const { standIns, outcome } = await home.make(orderOf('failure'), (work) => {
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

  it('is joined, not made twice, when the same order comes in again meanwhile', async () => {
    const { films, during } = home;
    const standIns = standInActivities(THREE_SCENES);
    await during(standIns.activities, async () => {
      const ids = await Promise.all([films.start(orderOf('twice')), films.start(orderOf('twice'))]);
      expect(ids[0].id).toBe(ids[1].id);
      await films.result(ids[0].id);
    });
    expect(standIns.events.filter((event) => event === 'script begins')).toHaveLength(1);
  });
});

describe('the purse', () => {
  const prices = { scriptMicroUsd: 100, voiceMicroUsd: 0, pictureMicroUsd: 1000 };
  const allowed = (mostMicroUsd: number, sceneCount: number) =>
    orderOf(`allowed ${mostMicroUsd}`, { sceneCount, purse: { mostMicroUsd, prices, sceneCount } });

  it('ends a film before its script is paid for, when the story alone shows that it costs too much', async () => {
    const { standIns, outcome } = await home.make(allowed(12_000, 12));
    expect(whyNotMade(outcome)).toMatch(/may cost up to \$0\.0121 .*more than the \$0\.0120 that it is allowed/);
    expect(standIns.events).toEqual([]);
  });

  it('ends it before the first picture is paid for, when its script shows that', async () => {
    const { standIns, outcome } = await home.make(allowed(2_000, 1));
    expect(whyNotMade(outcome)).toMatch(/3 pictures \$0\.0030\), more than the \$0\.0020/);
    expect(standIns.events).toEqual(['script begins', 'script ends']);
  });

  it('lets a film be made that costs no more than it may', async () => {
    expect((await home.make(allowed(3_100, 3))).outcome).not.toBeInstanceOf(Error);
  });
});
