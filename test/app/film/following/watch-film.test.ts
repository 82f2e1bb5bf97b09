import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkflowNotFoundError } from '@temporalio/client';
import { createKeepManifest } from '../../../../src/activities/keep-manifest';
import type { Connected } from '../../../../src/app/connection/connected';
import { notifierOf } from '../../../../src/app/notice/notifier';
import { NO_ONLOOKER } from '../../../../src/app/film/following/onlooker';
import { watchFilm } from '../../../../src/app/film/following/watch-film';
import { readSettings } from '../../../../src/config/settings';
import { FILM } from '../../../../src/domain/progress/step-name';
import { openStore } from '../../../../src/store/open-store';
import { mergedFilm } from '../../../domain/making/played-film';
import { activityEnvironment } from '../../../support/temporal/activity-environment';

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
const watch = (id: string) =>
  watchFilm(
    id,
    { settings: settings(), out: join(directory, 'the.mp4'), ...ALONE },
    forgetful,
    async () => NO_ONLOOKER,
  );

describe('watching a film that the server has forgotten', () => {
  it('writes it from the store', async () => {
    const store = openStore(settings().storeLocation);
    const text = (what: string) => store.putBytes(what, 'x/test', Buffer.from(what));
    const film = { video: await text('video'), subtitles: await text('subtitles'), frames: 1, durationMs: 1 };
    const making = mergedFilm();
    making.steps[FILM.id]!.made = film;
    const environment = activityEnvironment({ workflowExecution: { workflowId: 'film-1', runId: 'run-1' } });
    await environment.run(createKeepManifest(store), making);

    const { saved, manifest } = await watch('film-1');
    expect(manifest.film).toEqual(film);
    expect(await readFile(saved.video, 'utf8')).toBe('video');
  });

  it('refuses a film that the store does not have either', async () => {
    await expect(watch('film-1')).rejects.toThrow('There is no film film-1.');
  });
});
