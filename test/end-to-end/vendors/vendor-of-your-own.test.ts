import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { expectationOf } from '../../../src/app/order/cost/expectation';
import { jobsOf, type JobWish } from '../../../src/app/order/jobs';
import { usableTimbres } from '../../../src/app/usable-timbres';
import { filmClient } from '../../../src/client/film-client';
import { gateClient } from '../../../src/client/gate-client';
import { readSettings, type Settings } from '../../../src/config/settings';
import type { Plan } from '../../../src/contract/film';
import type { Manifest } from '../../../src/domain/film/manifest';
import type { GateState } from '../../../src/domain/gate/gate-state';
import { costOf } from '../../../src/domain/purse/cost';
import { findFfmpeg } from '../../../src/media/ffmpeg/probe';
import { makeProviders } from '../../../src/providers/make-providers';
import { VENDORS } from '../../../src/providers/registry';
import { decode } from '../../media/decoded';
import { withFilmWorkers } from '../../support/films/film-workers';
import { realActivities } from '../../support/films/real-activities';
import { storedManifest } from '../../support/films/stored-manifest';
import { joinTemporalServer } from '../../support/temporal/temporal-server';
import { toy } from '../../support/vendors/toy-vendor';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';

const TEXT = 'Der Leuchtturm stand am Meer. Ein Boot kam vorbei.';

let directory: string;
let story: string;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-toy-'));
  story = join(directory, 'leuchtturm.md');
  await writeFile(story, `# Der Leuchtturm\n\n${TEXT}\n`);
  environment = {
    STORYREEL_HOME: directory,
    STORYREEL_SCRIPTWRITER: 'toy',
    STORYREEL_NARRATOR: 'toy',
    STORYREEL_ILLUSTRATOR: 'toy',
    TOY_KEY: 'canary-71ba2f',
    TOY_MODEL: 'large',
    TOY_IMAGES_A_SECOND: '5',
  };
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const settingsOf = (more: NodeJS.ProcessEnv = {}): Settings =>
  readSettings({ ...environment, ...more }, true, [...VENDORS, toy]);

const jobOf = async (options: Partial<JobWish> = {}) => {
  const usual = { format: 'square', language: 'de', out: join(directory, 'film.mp4') } as const;
  const context = { settings: settingsOf(), interrupted: new AbortController().signal };
  const [job] = await jobsOf([story], { ...usual, ...options }, context);
  if (!job) throw new Error('There is no job.');
  return job;
};

describe('a vendor of your own, in one folder', () => {
  const choice = { provider: 'toy', model: 'large' };

  it('plays the roles that the settings give it, by its own variables', () => {
    const { roles, voicesAtOnce } = settingsOf();
    expect(roles).toEqual({ scriptwriter: choice, narrator: choice, illustrator: choice, voice: 'bear' });
    expect(voicesAtOnce).toBe(3);
    const one = settingsOf({ STORYREEL_SCRIPTWRITER: '', STORYREEL_NARRATOR: '' }).roles;
    expect(one).toMatchObject({ narrator: { provider: 'local' }, illustrator: choice, voice: 'heart' });
  });

  it('says what it needs where it is chosen, among all else that is wrong', () => {
    const settings = () => settingsOf({ TOY_KEY: '', TOY_IMAGES_A_SECOND: 'many', STORYREEL_ILLUSTRATOR: 'toys' });
    expect(settings).toThrow(/^TOY_IMAGES_A_SECOND must be a whole number from 1 to 100, but it is "many"\.$/m);
    expect(settings).toThrow(/^TOY_KEY must be the key to the toy box, .* STORYREEL_NARRATOR=local needs none\.$/m);
    expect(settings).toThrow(/^STORYREEL_ILLUSTRATOR must be local or together or toy, but it is "toys"\.$/m);
  });

  it('judges voice and language in its own words', async () => {
    await expect(jobOf({ voice: 'cat' })).rejects.toThrow('The toy box growls German as "bear", not de as "cat".');
    await expect(jobOf({ language: 'en' })).rejects.toThrow('The toy box growls German as "bear", not en as "bear".');
  });

  it('is among those who can tell a story, once it has what it needs', () => {
    const bear = { name: 'bear', language: 'de', description: 'a bear, growling', narrator: 'toy' };
    expect(usableTimbres(settingsOf())).toContainEqual(bear);
    const without = settingsOf({
      TOY_KEY: '',
      STORYREEL_SCRIPTWRITER: '',
      STORYREEL_NARRATOR: '',
      STORYREEL_ILLUSTRATOR: '',
    });
    expect(usableTimbres(without).map(({ narrator }) => narrator)).not.toContain('toy');
  });

  it('is paid from the purse by its own prices', async () => {
    const prices = { scriptMicroUsd: TEXT.length, voiceMicroUsd: 2_000, pictureMicroUsd: 1_080 };
    const { order } = await jobOf({ maxCost: 5_000 });
    expect(order.purse).toEqual({ mostMicroUsd: 5_000, prices, sceneCount: expect.any(Number) });
    await expect(jobOf({ maxCost: 500 })).rejects.toThrow(/may cost up to \$0\.00\d\d .* more than the \$0\.0005/);
  });

  describe('makes a film', () => {
    let server: TestWorkflowEnvironment;
    let plan: Plan;
    let manifest: Manifest;
    let gate: GateState;

    beforeAll(async () => {
      const [started, bundle] = await Promise.all([joinTemporalServer(), bundleWorkflows()]);
      server = started;
      const activities = await realActivities(server, directory, await makeProviders(settingsOf().offers));
      const films = filmClient(server.client);
      const { order } = await jobOf();
      await withFilmWorkers(server, bundle, activities, async () => {
        plan = await films.plan(order);
        const { id } = await films.start(order);
        manifest = await storedManifest(directory, await films.result(id));
        gate = await gateClient(server.client, 'toy').state();
      });
    });
    afterAll(() => server?.teardown());

    it('that is planned by its usual times, limit and prices', async () => {
      const { order } = await jobOf();
      const expected = expectationOf(order, plan, settingsOf());
      expect(expected).toMatchObject({ paidMicroUsd: 20, picturesMicroUsd: 2 * 1_080 });
      // Two pictures of 7 s, one after another; offline it would be 2 s.
      expect(expected.makingMs).toBeGreaterThan(14_000);
      expect(expected.makingMs).toBeLessThan(20_000);
    });

    it('of its script, voices and pictures, and each step says so', () => {
      const { script, scenes } = manifest.steps;
      const steps = [script, ...scenes.flatMap(({ narration, illustration }) => [narration, illustration])];
      expect(steps.map(({ times }) => times?.by)).toEqual(Array(5).fill('toy/large'));
      expect(manifest.scenes.map(({ text }) => text)).toEqual([
        'Der Leuchtturm stand am Meer.',
        'Ein Boot kam vorbei.',
      ]);
      expect(costOf(manifest.steps)).toMatchObject({ unknown: [], paidMicroUsd: 2 * 30 + 2 * 40, savedMicroUsd: 20 });
    });

    it('that ffmpeg decodes to the last frame', async () => {
      const { video, frames } = manifest.film;
      const path = join(directory, 'store', 'objects', video.sha256.slice(0, 2), video.sha256);
      const { path: ffmpeg } = await findFfmpeg(process.env);
      const hashes = (await decode(ffmpeg, '-i', path, '-map', '0:v', '-f', 'framemd5', '-')).toString();
      expect(hashes.split('\n').filter((line) => line.startsWith('0,'))).toHaveLength(frames);
    });

    it('whose pictures its own gate let through', async () => {
      expect(gate.policy).toEqual({ ...gate.policy, limit: 5, windowMs: 1_000, pace: 'burst' });
      // One for each picture; a machine that is too slow to use a grant in time asks for another.
      expect(gate.grantsMs.length).toBeGreaterThanOrEqual(2);
    });
  });
});
