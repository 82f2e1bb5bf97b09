import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient } from '../../../src/client/film-client';
import { readSettings } from '../../../src/config/settings';
import { newOrder } from '../../../src/domain/film/order/order';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { vendorSettings } from '../../../src/simulator/vendor-settings';
import { eventually } from '../../support/eventually';
import { startLoneWorker, type LoneWorker } from '../../support/films/lone-worker';
import { startTemporalServer } from '../../support/temporal/temporal-server';

const SCALE = 1 / 20;

/**
 * A voice that may have been paid for is waited for 45 s, so that it is kept; a vendor that says nothing would be for as long as can be
 * set, so that even a machine that is five times as slow as usual ends the film before.
 */
const VENDOR_SECONDS = 290;

let server: TestWorkflowEnvironment;
let simulator: Simulator;
let home: string;
let worker: LoneWorker;

beforeAll(async () => {
  const faults = [{ endpoint: 'speech', fault: 'hang', prompt: '^The harbour', first: 1 } as const];
  const starting = startSimulator({ scale: SCALE, configuration: { faults } });
  [server, simulator] = await Promise.all([startTemporalServer(), starting]);
  home = await mkdtemp(join(tmpdir(), 'storyreel-silent-'));
});

afterAll(async () => {
  await worker?.end();
  await Promise.all([server?.teardown(), simulator?.close()]);
  await rm(home, { recursive: true, force: true });
});

describe('a film that is cancelled while a voice is spoken', () => {
  it('ends soon though its vendor is silent, and later asks again for that voice only', async () => {
    const settings = {
      STORYREEL_HOME: home,
      ...vendorSettings(simulator, SCALE),
      STORYREEL_IMAGE_MEGAPIXELS: '0.2',
      STORYREEL_NARRATION_TIMEOUT_SECONDS: String(VENDOR_SECONDS),
    };
    const { narrator, voice, illustrator } = readSettings(settings).roles;
    worker = await startLoneWorker(home, server.address, settings);
    const films = filmClient(server.client);
    const texts = ['Night falls over the wide sea.', 'The harbour.'];
    const scenes = texts.map((text) => ({ text, imagePrompt: `${text}, drawn` }));
    const story = { title: 'The Sea', text: texts.join('\n\n') };
    const script = { title: story.title, scenes };
    const order = newOrder(story, { script, format: 'square', draft: true, narrator, voice, illustrator });

    const { id } = await films.start(order);
    const hanging = () => simulator.audit().find((row) => row.fault === 'hang');
    await eventually('all else is made', async () => {
      const [one, other] = (await films.progress(id))?.scenes ?? [];
      return hanging() && one?.clip.state === 'done' && other?.illustration.state === 'done';
    });
    expect(hanging()).toMatchObject({ endpoint: 'speech' });

    const startMs = performance.now();
    await films.cancel(id);
    await films.result(id).catch(() => undefined);
    expect(performance.now() - startMs).toBeLessThan(VENDOR_SECONDS * 900);
    expect(await films.summary(id)).toMatchObject({ state: 'cancelled' });

    await films.start(order);
    await films.result(id);
    expect(simulator.verdict().requests).toMatchObject({ image: 2, speech: 3 });
  });
});
