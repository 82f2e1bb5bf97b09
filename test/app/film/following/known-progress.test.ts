import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { knownProgress } from '../../../../src/app/film/following/known-progress';
import type { FilmClient } from '../../../../src/client/film-client';
import type { FilmSummary } from '../../../../src/client/listing/film-summary';
import { readSettings } from '../../../../src/config/settings';
import type { FilmResult } from '../../../../src/contract/film';
import type { Manifest } from '../../../../src/domain/film/manifest';
import { newOrder } from '../../../../src/domain/film/order/order';
import { newProgress } from '../../../../src/domain/progress/progress';
import { openStore } from '../../../../src/store/open-store';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-known-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const settings = () => readSettings({ STORYREEL_HOME: directory, STORYREEL_STORE: join(directory, 'store') });
const made: FilmSummary = { id: 'film-1', title: 'The Sea', state: 'made', startedAtMs: 0, endedAtMs: 1 };
const order = newOrder({ title: 'The Sea', text: 'A sea.' });
const manifest = { order, steps: newProgress('told by the manifest') } as Manifest;

/** A film whose workflow would tell this progress, if a worker is there. */
const filmOf = (result: FilmResult, progress?: string): FilmClient => {
  const films: Pick<FilmClient, 'result' | 'progress'> = {
    result: async () => result,
    progress: async () => (progress === undefined ? undefined : newProgress(progress)),
  };
  return films as FilmClient;
};

/** The result of a film whose manifest is in the store, or was. */
async function resultIn(name: string): Promise<FilmResult> {
  const store = openStore(join(directory, name));
  const text = Buffer.from(JSON.stringify(manifest));
  return { manifest: await store.putBytes('key', 'application/json', text) } as FilmResult;
}

describe('how far a film was that is made', () => {
  it('is told by the manifest in the store, with its order, without a worker', async () => {
    const known = await knownProgress(filmOf(await resultIn('store')), { summary: made }, settings());
    expect(known).toEqual({ progress: manifest.steps, order });
  });

  it('is told by the manifest that a film of 0.1 answered', async () => {
    expect(await knownProgress(filmOf(manifest), { summary: made }, settings())).toEqual({
      progress: manifest.steps,
      order,
    });
  });

  it('is told by its workflow where the store is another one', async () => {
    const films = filmOf(await resultIn('elsewhere'), 'told by the workflow');
    expect(await knownProgress(films, { summary: made }, settings())).toEqual({
      progress: newProgress('told by the workflow'),
    });
  });

  it('is not known where neither is there', async () => {
    expect(await knownProgress(filmOf(await resultIn('elsewhere')), { summary: made }, settings())).toBeUndefined();
  });
});
