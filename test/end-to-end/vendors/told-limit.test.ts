import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { createIllustrateScene } from '../../../src/activities/illustrate-scene';
import { filmClient } from '../../../src/client/film-client';
import { gateClient } from '../../../src/client/gate-client';
import type { GatePolicy } from '../../../src/domain/gate/gate-policy';
import { newOrder } from '../../../src/domain/film/order/order';
import { createTogetherIllustrator } from '../../../src/providers/together/illustrator';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { TOGETHER } from '../../providers/together/options';
import { withFilmWorkers } from '../../support/films/film-workers';
import { createMemoryStore } from '../../support/store/memory-store';
import { standInActivities } from '../../support/films/stand-in-activities';
import { joinTemporalServer } from '../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';

const SCENES = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ text: `${name} is a scene.`, imagePrompt: `scene ${name}` }));
/** Ten times what the vendor grants. */
const SAID: GatePolicy = { limit: 20, windowMs: 2_000, leaseMs: 1_000, transitMs: 200, blockMs: 60_000, pace: 'even' };
const GRANTED = { kind: 'window', requests: 2, windowMs: 2_000, blockMs: 60_000, tells: true } as const;

let server: TestWorkflowEnvironment;
let simulator: Simulator;
const warned: string[] = [];

beforeAll(async () => {
  server = await joinTemporalServer(new DefaultLogger('WARN', ({ message }) => warned.push(message)));
  simulator = await startSimulator();
});
afterAll(() => Promise.all([server?.teardown(), simulator?.close()]));

describe('an account whose limit is lower than the settings say', () => {
  it('makes its film without a violation, for the vendor tells its limit with the first picture', async () => {
    simulator.configure({ limit: GRANTED, times: { imageMs: 5 } });
    const illustrator = createTogetherIllustrator({ ...TOGETHER, baseUrl: `${simulator.url}/v1`, policy: SAID });
    simulator.configure({ models: { image: [illustrator.model] } });
    const gateOf = (account: string) => gateClient(server.client, account);
    const illustrateScene = createIllustrateScene(createMemoryStore(), [illustrator], gateOf);
    const films = filmClient(server.client);
    const chosen = { provider: illustrator.provider, model: illustrator.model };
    const order = newOrder({ title: 'The Sea', text: 'A sea.' }, { illustrator: chosen, format: 'square' });

    const activities = { ...standInActivities(SCENES).activities, illustrateScene };
    await withFilmWorkers(server, await bundleWorkflows(), activities, async () => {
      const { id } = await films.start(order);
      await films.result(id);
      expect((await gateOf(TOGETHER.account).state()).policy).toEqual({ ...SAID, limit: 2 });
    });
    expect(simulator.verdict()).toMatchObject({ ok: true, violations: 0, blocked: 0 });
    expect(warned.filter((sentence) => sentence.includes('takes 2 in 2 s, which is less than'))).toHaveLength(1);
  });
});
