import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkflowNotFoundError } from '@temporalio/client';
import { deliverFilm } from '../../../../src/app/film/following/deliver-film';
import { NO_ONLOOKER } from '../../../../src/app/film/following/onlooker';
import type { FilmClient } from '../../../../src/client/film-client';
import { readSettings } from '../../../../src/config/settings';
import type { FilmResult } from '../../../../src/contract/film';
import type { Manifest } from '../../../../src/domain/film/manifest';
import { newOrder, type Order } from '../../../../src/domain/film/order/order';
import { openStore } from '../../../../src/store/open-store';

let directory: string;
let ordered: number;
let orderedAs: Order | undefined;
let told: string[];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-deliver-'));
  ordered = 0;
  orderedAs = undefined;
  told = [];
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const pathOf = (name: string) => join(directory, name);

/** A film that was made long ago: its files are in the workers' store again once it is ordered anew. */
function filmOfWorkersWith(
  workersStore: string,
  isOf01 = false,
  changes: Pick<Manifest, 'revisions' | 'scriptRevision'> = {},
): FilmClient {
  const order = newOrder({ title: 'The Sea', text: 'A sea.' });
  const keepIn = async (name: string) => {
    const store = openStore(pathOf(name));
    const keep = (text: string) => store.putBytes(text.slice(0, 9), 'x/test', Buffer.from(text));
    const film = { video: await keep('film'), subtitles: await keep('subtitles') };
    return { film, manifest: await keep(JSON.stringify({ order, film })) };
  };
  const films: Pick<FilmClient, 'start' | 'watch' | 'result' | 'order' | 'changes'> = {
    start: async (given) => {
      ordered++;
      orderedAs = given;
      await keepIn(workersStore);
      told.push('ordered anew');
      return { id: 'film-2', made: false, notes: ['it was begun as "The Lake", and keeps that title'] };
    },
    watch: (id) => {
      told.push(`${id} is watched`);
      return { [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: undefined }) }) };
    },
    order: async () => order,
    changes: () => Promise.reject(new Error('no worker answers')),
    result: async () => {
      // What an artifact is called is known before its bytes are there.
      const { film, manifest } = await keepIn('names');
      return (isOf01 ? { order, film, ...changes } : { film, manifest }) as FilmResult;
    },
  };
  return films as FilmClient;
}

/** Has the film written on a machine with this store. */
const deliver = (films: FilmClient, ownStore: string, manifest?: Manifest) =>
  deliverFilm(
    films,
    'film-1',
    { path: pathOf('the.mp4'), ifTaken: 'another name', isNamed: false },
    {
      settings: readSettings({ STORYREEL_HOME: pathOf('home'), STORYREEL_STORE: pathOf(ownStore) }),
      onlooker: { ...NO_ONLOOKER, hear: (sentence) => told.push(sentence) },
      manifest,
    },
  );

describe('a film that is not in the store any more', () => {
  const AGAIN =
    'The store does not have all of film-1 any more: it is ordered again, and what is missing is made anew.';
  const LOST =
    ' Its manifest is lost too, and no worker tells what persons may have changed: it is made as it was ordered.';

  it.each([
    ['nor its manifest', false, AGAIN + LOST],
    ['but is of 0.1, which answers its manifest', true, AGAIN],
  ])('%s, is ordered anew, and written: the onlooker hears of it first', async (_which, isOf01, sentence) => {
    const { id, saved } = await deliver(filmOfWorkersWith('store', isOf01), 'store');
    expect(ordered).toBe(1);
    expect(orderedAs).toEqual(newOrder({ title: 'The Sea', text: 'A sea.' }));
    expect(id).toBe('film-2');
    expect(told).toEqual([
      'film-1 is watched',
      sentence,
      'ordered anew',
      'it was begun as "The Lake", and keeps that title',
      'film-2 is watched',
    ]);
    expect(JSON.parse(await readFile(saved.manifest, 'utf8'))).toHaveProperty('order');
    expect(await readFile(saved.video, 'utf8')).toBe('film');
  });

  it('nor known to the server is ordered anew as its manifest tells', async () => {
    const films = filmOfWorkersWith('store');
    const { order } = films;
    films.order = () => Promise.reject(new WorkflowNotFoundError('no such film', 'film-1', undefined));
    const { film } = await films.result('film-1');
    const { id, saved } = await deliver(films, 'store', { order: await order('film-1'), film } as Manifest);
    expect(id).toBe('film-2');
    expect(told).not.toContain('film-1 is watched');
    expect(await readFile(saved.video, 'utf8')).toBe('film');
  });

  it.each([
    ['its manifest', true],
    ['a worker', false],
  ])('is ordered anew as persons had changed it where %s still tells', async (_who, isOf01) => {
    const stamp = { revision: 2, who: 'Ada', atMs: 1, changeId: 'a' };
    const changes = {
      revisions: [{ ...stamp, scene: 1, change: { text: 'A lake.' } }],
      scriptRevision: { ...stamp, scenes: [{ id: 1 }] },
    };
    const films = filmOfWorkersWith('store', isOf01, isOf01 ? changes : {});
    if (!isOf01) films.changes = async () => changes;
    await deliver(films, 'store');
    expect(orderedAs).toEqual({ ...newOrder({ title: 'The Sea', text: 'A sea.' }), ...changes });
    expect(told[1]).toBe(
      'The store does not have all of film-1 any more: it is ordered again as it was changed, and what is missing is made anew.',
    );
  });

  it('and not there when it was made anew is in a store that this machine does not see: its setting is named', async () => {
    await expect(deliver(filmOfWorkersWith('store'), 'other')).rejects.toThrow(
      `The film is made, but the store that is used here, ${pathOf('other')}, does not have its files: set STORYREEL_STORE ` +
        'to that of the workers. Then have it written with: storyreel watch film-2',
    );
    expect(ordered).toBe(1);
    expect((await readdir(directory)).filter((name) => name.startsWith('the.'))).toEqual([]);
  });
});
