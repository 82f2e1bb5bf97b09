import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Connected } from '../../../../src/app/connection/connected';
import { notifierOf } from '../../../../src/app/notice/notifier';
import { NO_ONLOOKER } from '../../../../src/app/film/following/onlooker';
import { watchFilm } from '../../../../src/app/film/following/watch-film';
import { readSettings } from '../../../../src/config/settings';
import { openStore } from '../../../../src/store/open-store';
import { SCRIPT } from '../../../domain/making/played-film';
import { keptFilm } from '../../../support/films/kept-film';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-watch-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** A server that has forgotten all films. */
const forgetful = {
  films: { summary: (id: string) => Promise.reject(new WorkflowNotFoundError('no such film', id, undefined)) },
} as Connected;

const ALONE = { untilItWaits: false, notifier: notifierOf(undefined, () => undefined) };
const settings = () => readSettings({ STORYREEL_HOME: directory });
const watch = (id: string, out = join(directory, 'the.mp4')) =>
  watchFilm(id, { settings: settings(), out, ...ALONE }, forgetful, async () => NO_ONLOOKER);

describe('watching a film that the server has forgotten', () => {
  it('writes it from the store', async () => {
    const store = openStore(settings().storeLocation);
    const film = await keptFilm(store, 'film-1');

    const { saved, manifest } = await watch('film-1');
    expect(manifest.film).toEqual(film);
    expect(await readFile(saved.video, 'utf8')).toBe('video');
  });

  it('names it as whoever orders it does: a draft is marked, and a script has its own title', async () => {
    const store = openStore(settings().storeLocation);
    await keptFilm(store, 'film-draft', { draft: true });
    await keptFilm(store, 'film-itself', { script: { ...SCRIPT, title: 'The Wide Sea' } });
    const nameOf = async (id: string) => basename((await watch(id, `${directory}/`)).saved.video);
    expect(await nameOf('film-draft')).toBe('The Sea (draft).mp4');
    expect(await nameOf('film-itself')).toBe('The Wide Sea.mp4');
  });

  it('refuses a film that the store does not have either', async () => {
    await expect(watch('film-1')).rejects.toThrow('There is no film film-1.');
  });
});
