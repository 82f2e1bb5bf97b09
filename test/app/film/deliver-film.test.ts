import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliverFilm } from '../../../src/app/film/deliver-film';
import { NOBODY } from '../../../src/app/film/onlooker';
import type { FilmClient } from '../../../src/client/film-client';
import { readSettings } from '../../../src/config/settings';
import type { Manifest } from '../../../src/domain/film/manifest';
import { newOrder } from '../../../src/domain/film/order';
import { openStore } from '../../../src/store/open-store';

let directory: string;
let ordered: number;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-deliver-'));
  ordered = 0;
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const pathOf = (name: string) => join(directory, name);

/** A film that was made long ago: its files are in the workers' store again once it is ordered anew. */
function filmOfWorkersWith(workersStore: string): FilmClient {
  const store = openStore({ storeDirectory: pathOf(workersStore) });
  const order = newOrder({ title: 'The Sea', text: 'A sea.' });
  const films: Pick<FilmClient, 'start' | 'watch' | 'result'> = {
    start: async () => {
      ordered++;
      await Promise.all(['film', 'subtitles'].map((text) => store.putBytes(text, 'x/test', Buffer.from(text))));
      return { id: 'film-1', made: false, notes: [] };
    },
    async *watch() {},
    result: async () => {
      // What an artifact is called is known before its bytes are there.
      const names = openStore({ storeDirectory: pathOf('names') });
      const [video, subtitles] = await Promise.all(
        ['film', 'subtitles'].map((text) => names.putBytes(text, 'x/test', Buffer.from(text))),
      );
      return { order, film: { video, subtitles } } as unknown as Manifest;
    },
  };
  return films as FilmClient;
}

/** Has the film written on a machine with this store. */
const deliver = (films: FilmClient, ownStore: string) =>
  deliverFilm(films, 'film-1', pathOf('the.mp4'), {
    settings: readSettings({ STORYREEL_HOME: pathOf('home'), STORYREEL_STORE: pathOf(ownStore) }),
    onlooker: NOBODY,
  });

describe('a film that is not in the store any more', () => {
  it('is ordered anew, and written', async () => {
    const { saved } = await deliver(filmOfWorkersWith('store'), 'store');
    expect(ordered).toBe(1);
    expect(await readFile(saved.video, 'utf8')).toBe('film');
  });

  it('and not there when it was made anew is in a store that this machine does not see: its setting is named', async () => {
    await expect(deliver(filmOfWorkersWith('store'), 'other')).rejects.toThrow(
      `The film is made, but the store on this machine, ${pathOf('other')}, does not have its files: set STORYREEL_STORE ` +
        'to the directory that the workers use. Then have it written with: storyreel watch film-1',
    );
    expect(ordered).toBe(1);
    expect((await readdir(directory)).filter((name) => name.startsWith('the.'))).toEqual([]);
  });
});
