import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKeepManifest } from '../../../../src/activities/keep-manifest';
import type { Film } from '../../../../src/domain/film/film';
import { FILM } from '../../../../src/domain/progress/step-name';
import { startSimulator, type Simulator } from '../../../../src/simulator/simulator';
import { openStore } from '../../../../src/store/open-store';
import { mergedFilm } from '../../../domain/making/played-film';
import { activityEnvironment } from '../../../support/temporal/activity-environment';
import { answerOf, endOf } from '../../terminal';

const ID = 'film-755d026307f49f8f';

let simulator: Simulator;
let directory: string;
beforeAll(async () => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'simulated', AWS_SECRET_ACCESS_KEY: 'simulated' });
  simulator = await startSimulator();
  directory = await mkdtemp(join(tmpdir(), 'storyreel-link-'));
});
afterAll(async () => {
  await simulator.close();
  await rm(directory, { recursive: true, force: true });
});

const inS3 = (prefix: string) => `s3://films/${prefix}?endpoint=${simulator.url}/s3`;

/** No server is there to be asked: what is told, the store tells. */
const settingsFor = (location: string) => ({ STORYREEL_STORE: location, TEMPORAL_ADDRESS: '127.0.0.1:1' });

/** Puts a film that is made, with its manifest, into the store at this location. */
async function keepFilm(location: string): Promise<void> {
  const store = openStore(location);
  const video = await store.putBytes('f'.repeat(64), 'video/mp4', Buffer.from('all the frames'));
  const making = mergedFilm();
  const merge = making.steps[FILM.id]!;
  const steps = { ...making.steps, [FILM.id]: { ...merge, made: { ...(merge.made as Film), video } } };
  const environment = activityEnvironment({ workflowExecution: { workflowId: ID, runId: 'run-1' } });
  await environment.run(createKeepManifest(store), { ...making, steps });
}

describe('storyreel show --link', () => {
  it('says an address at which anybody has the film, and nothing else', async () => {
    await keepFilm(inS3('shown'));
    const link = await answerOf(['show', ID, '--link'], settingsFor(inS3('shown')));
    const film = await fetch(link);
    expect(await film.text()).toBe('all the frames');
    expect(film.headers.get('content-type')).toBe('video/mp4');
    const inJson = await answerOf(['show', ID, '--link', '--json'], settingsFor(inS3('shown')));
    const { link: same } = JSON.parse(inJson) as { link: string };
    expect(await (await fetch(same)).text()).toBe('all the frames');
  });

  it('refuses a film that the store has not', async () => {
    expect(await endOf(['show', ID, '--link'], settingsFor(inS3('empty')))).toEqual({
      code: 2,
      said: '',
      told: expect.stringMatching(`^The store s3://films/empty\\S* has no film ${ID} that is made.`),
    });
  });

  it('says where a directory is the store, which has no addresses, how to have the film here', async () => {
    await keepFilm(directory);
    expect(await endOf(['show', ID, '--link'], settingsFor(directory))).toEqual({
      code: 2,
      said: '',
      told: `There is no link: the store ${directory} gives none. "storyreel watch ${ID}" writes the film here.`,
    });
  });
});
