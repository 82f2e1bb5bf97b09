import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { WorkflowBundle } from '@temporalio/worker';
import { ChangeError } from '../../../src/client/ordering/change-error';
import { filmClient, type FilmClient } from '../../../src/client/film-client';
import { readManifest } from '../../../src/client/files/read-manifest';
import { newOrder, type Order } from '../../../src/domain/film/order/order';
import { impatient } from '../../support/temporal/impatient';
import { waitsFor } from '../../support/films/waits-for';
import { withFilmWorkers } from '../../support/films/film-workers';
import { THREE_SCENES } from '../../support/films/made-with-stand-ins';
import { standInActivities, type StandIns } from '../../support/films/stand-in-activities';
import { joinTemporalServer } from '../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';

let server: TestWorkflowEnvironment;
let bundle: WorkflowBundle;
let films: FilmClient;
const who = 'Ada';

beforeAll(async () => {
  [server, bundle] = await Promise.all([joinTemporalServer(), bundleWorkflows()]);
  films = filmClient(server.client);
});
afterAll(() => server?.teardown());

const orderOf = (text: string): Order => newOrder({ title: 'The Sea', text }, { review: { script: true } });

async function withWorkers<T>(use: (standIns: StandIns) => Promise<T>): Promise<T> {
  const standIns = standInActivities(THREE_SCENES);
  return withFilmWorkers(server, bundle, standIns.activities, () => use(standIns));
}

/** A film that was changed, and then cancelled. */
async function cancelled(order: Order): Promise<string> {
  const { id } = await films.start(order);
  await waitsFor(films, id, 'script');
  await films.reviseScript(id, {
    revision: 1,
    scenes: [{ id: 2 }, { id: 1 }, { text: 'D is new.', imagePrompt: 'D' }],
    who,
  });
  await films.reviseScene(id, { scene: 1, revision: 1, change: { imagePrompt: 'A2' }, who });
  await films.skipScene(id, { scene: 2, who });
  await films.cancel(id);
  await films.result(id).catch(() => undefined);
  return id;
}

describe('a film that was changed and then stopped', () => {
  it('has its changes when it is ordered again, and tells so', async () => {
    const order = orderOf('one.');
    await withWorkers(async (standIns) => {
      const id = await cancelled(order);
      const { notes } = await films.start(order);
      expect(notes).toEqual(['it was changed before it ended, and is made as it was changed']);
      await waitsFor(films, id, 'script');
      expect(await films.order(id)).toEqual(order);
      const board = await films.board(id);
      expect(board.scenes.map(({ scene, imagePrompt, is }) => [scene, imagePrompt, is])).toEqual([
        [2, 'B', 'skipped'],
        [1, 'A2', 'awaiting approval'],
        [4, 'D', 'awaiting approval'],
      ]);
      await films.approve(id, { what: 'script', who });
      const manifest = await readManifest(standIns.store, await films.result(id));
      expect(manifest.scenes.map(({ imagePrompt }) => imagePrompt)).toEqual(['A2', 'D']);
      expect(manifest.order).toEqual(order);
    });
  });

  it('is made as it was ordered when that is asked for', async () => {
    const order = orderOf('two.');
    await withWorkers(async () => {
      const id = await cancelled(order);
      expect((await films.start(order, { again: true })).notes).toEqual([]);
      await waitsFor(films, id, 'script');
      expect((await films.board(id)).scenes.map(({ scene }) => scene)).toEqual([1, 2, 3]);
      await films.cancel(id);
    });
  });

  it('is not begun without them where no worker can tell them; one that was not changed is', async () => {
    const [changed, unchanged] = [orderOf('three.'), orderOf('four.')];
    await withWorkers(async () => {
      await cancelled(changed);
      const { id } = await films.start(unchanged);
      await waitsFor(films, id, 'script');
      await films.cancel(id);
      await films.result(id).catch(() => undefined);
    });
    const unanswered = filmClient(impatient(server.client));
    await expect(unanswered.start(changed)).rejects.toThrow(ChangeError);
    expect(await unanswered.start(unchanged)).toMatchObject({ notes: [] });
  });
});

describe('an order that joins a film that waits in another way', () => {
  it('is refused when it is to be asked where the film would not ask, and told what else differs', async () => {
    await withWorkers(async () => {
      const asked = orderOf('six.');
      const { id } = await films.start(asked);
      expect((await films.start({ ...asked, attentionTimeoutMs: 5_000 })).notes).toEqual([
        'it was begun with other times to wait for somebody, and goes on so',
      ]);
      const { review: _own, ...rest } = asked;
      expect((await films.start(rest)).notes).toEqual(['it waits for its script to be approved, as it was begun']);
      await expect(films.start({ ...asked, review: { script: true, voices: true } })).rejects.toThrow(
        /would not wait for its voices to be approved/,
      );
      await waitsFor(films, id, 'script');
      await films.setTerms(id, { review: { script: true, voices: true }, who });
      expect((await films.start({ ...asked, review: { script: true, voices: true } })).notes).toEqual([]);
      await films.cancel(id);
    });
  });
});
