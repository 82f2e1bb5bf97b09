import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient, type FilmClient } from '../../../src/client/film-client';
import type { FilmCursor } from '../../../src/client/listing/film-cursor';
import type { FilmSummary } from '../../../src/client/listing/film-summary';
import { learnAttributes } from '../../support/temporal/learn-attributes';
import { newOrder } from '../../../src/domain/film/order/order';
import { withFilmWorkers } from '../../support/films/film-workers';
import { eventually } from '../../support/eventually';
import { THREE_SCENES } from '../../support/films/made-with-stand-ins';
import { standInActivities } from '../../support/films/stand-in-activities';
import { joinTemporalServer } from '../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';

const BACKLOG = 120;

let server: TestWorkflowEnvironment;
let films: FilmClient;
/** The ids of the films of each kind. */
let made: string;
let waiting: string;
let backlog: string[];
/** Begun before and after the backlog; the late one has ended, and then the early ones, the first of them last. */
let early: string[];
let late: string;
let betweenMs: number;
/** What is answered by what films need, while the server does not know that. */
let withoutAttributes: unknown;

const begun = async (text: string, wishes = {}) => (await films.start(newOrder({ title: text, text }, wishes))).id;

beforeAll(async () => {
  server = await joinTemporalServer();
  films = filmClient(server.client);
  withoutAttributes = await films.listPage(5, { needs: 'anything' }).catch((error: Error) => error);
  await learnAttributes(server);
  await withFilmWorkers(server, await bundleWorkflows(), standInActivities(THREE_SCENES).activities, async () => {
    made = await begun('It is made.');
    await films.result(made);
    waiting = await begun('It waits.', { review: { script: true } });
    await eventually('it waits for its script', async () => {
      const { films: found } = await films.listPage(5, { needs: 'script' });
      return found.length === 1;
    });
  });
  const { startedAtMs } = await films.summary(waiting);
  betweenMs = startedAtMs + 1;
  // No worker is there any more.
  early = [await begun('It is begun early, and ended last.'), await begun('It is begun early, and ended late.')];
  backlog = [];
  for (let at = 0; at < BACKLOG; at += 20) {
    const some = Array.from({ length: 20 }, (_, i) => begun(`Film ${at + i}.`));
    backlog.push(...(await Promise.all(some)));
  }
  late = await begun('It is begun after all others.');
  for (const id of [late, ...early.toReversed()]) await server.client.workflow.getHandle(id).terminate();
  await eventually('all are listed', async () => (await films.list(Infinity)).length === BACKLOG + 5);
  await eventually('three have ended', async () => (await films.list(9, { state: 'terminated' })).length === 3);
});
afterAll(() => server?.teardown());

const idsOf = (found: { id: string }[]): string[] => found.map(({ id }) => id).sort();

describe('a list of a backlog of films', () => {
  it('comes in pages, each film once, as long as there are more', async () => {
    const seen: string[] = [];
    const sizes: number[] = [];
    let after: Awaited<ReturnType<FilmClient['listPage']>>['next'];
    do {
      const page = await films.listPage(50, after ? { after } : {});
      seen.push(...page.films.map(({ id }) => id));
      sizes.push(page.films.length);
      expect(page.next?.length ?? 0).toBeLessThan(400);
      after = page.next;
    } while (after);
    expect(sizes.filter((size) => size > 0)).toEqual([50, 50, BACKLOG + 5 - 100]);
    expect(seen.toSorted()).toEqual(idsOf([...backlog, made, waiting, ...early, late].map((id) => ({ id }))));
  });

  it('has those first that were begun last, on one page after another, and however they stand', async () => {
    const seen: FilmSummary[] = [];
    for (let after: FilmCursor | undefined, isFirst = true; isFirst || after; isFirst = false) {
      const page = await films.listPage(50, after ? { after } : {});
      seen.push(...page.films);
      after = page.next;
    }
    const begins = seen.map(({ startedAtMs }) => startedAtMs);
    expect(begins).toEqual(begins.toSorted((a, b) => b - a));
    // The server itself lists first all that are open, and of the others first the one that ended last.
    expect(seen[0]?.id).toBe(late);
    expect(seen.slice(-4).map(({ id }) => id)).toEqual([early[1], early[0], waiting, made]);
    expect(seen).toHaveLength(BACKLOG + 5);
    const { films: alone } = await films.listPage(1, { state: 'terminated' });
    expect(idsOf(alone)).toEqual([late]);
  });

  it('has title, state and times as a single film has them', async () => {
    const [listed] = (await films.listPage(5, { state: 'made' })).films;
    expect(listed).toEqual(await films.summary(made));
    const [asked] = (await films.listPage(5, { needs: 'anything' })).films;
    expect(asked).toEqual(await films.summary(waiting));
    expect(asked).toMatchObject({ state: 'being made', needs: 'script' });
    expect(await films.list(7, { isOpen: true })).toHaveLength(7);
  });

  it('tells of films by their state, by what they need of a person, by their stage, and since when', async () => {
    expect(idsOf(await films.list(999, { state: 'made' }))).toEqual([made]);
    expect(await films.list(999, { state: 'failed' })).toEqual([]);
    expect(idsOf(await films.list(999, { needs: 'anything' }))).toEqual([waiting]);
    expect(idsOf(await films.list(999, { needs: 'script', state: 'being made' }))).toEqual([waiting]);
    expect(await films.list(999, { needs: 'attention' })).toEqual([]);
    expect(idsOf(await films.list(999, { stage: 'script review' }))).toEqual([waiting]);
    expect(idsOf(await films.list(999, { sinceMs: betweenMs }))).toEqual([...backlog, ...early, late].toSorted());
  });

  it('tells in a sentence that a server cannot find them so', () => {
    expect(withoutAttributes).toMatchObject({ message: expect.stringMatching(/does not say.*operations\.md/) });
  });

  it('tells in a sentence that a cursor is of another list, or of none', async () => {
    const { next } = await films.listPage(5, { isOpen: true });
    expect((await films.listPage(5, { isOpen: true, after: next! })).films).toHaveLength(5);
    const isNot = /Expected "after-[\w-]+" to be where this list of films goes on/;
    await expect(films.listPage(5, { after: next! })).rejects.toThrow(isNot);
    await expect(films.listPage(5, { isOpen: true, after: `${next!}x` })).rejects.toThrow(isNot);
    await expect(films.listPage(5, { after: 'after-bm9uZQ' })).rejects.toThrow(isNot);
  });
});
