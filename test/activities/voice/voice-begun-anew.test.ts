import { createNarrateScene } from '../../../src/activities/narrate-scene';
import type { Narration } from '../../../src/domain/film/narration';
import type { Done } from '../../../src/domain/progress/step';
import { createChatterboxNarrator } from '../../../src/providers/chatterbox/narrator';
import { createFliteNarrator, fliteThread } from '../../../src/providers/local/flite/narrator';
import type { Narrator } from '../../../src/providers/narrator';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { CHATTERBOX } from '../../providers/chatterbox/options';
import { activityEnvironment } from '../../support/temporal/activity-environment';
import { createMemoryStore } from '../../support/store/memory-store';

const SCENE = { language: 'en', voice: 'Emily', narrator: { provider: 'chatterbox', model: 'chatterbox' } };
const ONE = { ...SCENE, text: 'The ferry did not come that morning.' };
const OTHER = { ...SCENE, text: 'Nobody walked home before the evening.' };
/** Told by the machine itself; who speaks in it has a voice that is paid for. */
const SHARED = {
  language: 'en',
  ...{ narrator: { provider: 'local', model: 'flite' }, voice: 'slt' },
  text: 'The ferry did not come. “Nobody is there,” said Theo.',
  parts: [{ text: 'The ferry did not come.' }, { text: '“Nobody is there,” said Theo.', speaker: 'Theo' }],
  cast: { Theo: { narrator: SCENE.narrator, voice: 'Michael' } },
};

describe('a voice that the server has begun anew, as it has not heard of its worker', () => {
  let simulator: Simulator;
  beforeAll(async () => (simulator = await startSimulator({ scale: 1 / 50 })));
  beforeEach(() => {
    simulator.configure({ faults: [] });
    simulator.reset();
  });
  afterAll(() => Promise.all([simulator.close(), fliteThread.end()]));

  let spoken: string[];
  const worker = () => {
    spoken = [];
    const narrator = createChatterboxNarrator({ ...CHATTERBOX, urls: [`${simulator.url}/chatterbox-1`] });
    const speak: Narrator['speak'] = (request, ...others) => {
      spoken.push(request.text);
      return narrator.speak(request, ...others);
    };
    const { chunksOf: _none, ...chatterbox } = { ...narrator, speak };
    const narrate = createNarrateScene(createMemoryStore(), [createFliteNarrator(), chatterbox]) as (
      input: unknown,
    ) => Promise<Done<Narration>>;
    return (input: unknown, environment = activityEnvironment()) => {
      return environment.run(narrate, input) as Promise<Done<Narration>>;
    };
  };
  const asked = () => simulator.audit().filter(({ endpoint }) => endpoint === 'speech');
  const untilAsked = async () => {
    while (asked().length === 0) await new Promise(setImmediate);
  };

  it.each([
    ['of one who tells', ONE],
    ['of one who speaks in what an offline voice tells', SHARED],
  ])('is paid for once, %s, when its request had left: the next attempt finds the answer', async (_whose, scene) => {
    const run = worker();
    const lost = activityEnvironment();
    const first = run(scene, lost).catch((error: unknown) => error);
    await untilAsked();
    lost.cancel('TIMED_OUT');
    const { times } = await run(scene, activityEnvironment({ attempt: 2 }));
    await first;
    expect(times.reused).toBe(true);
    expect(asked()).toHaveLength(1);
  });

  it('is not sent while it still waits for its turn', async () => {
    // The server speaks to the one before for as long as this takes, on any machine.
    simulator.configure({ faults: [{ endpoint: 'speech', fault: 'hang' }] });
    const run = worker();
    const ended = activityEnvironment();
    const before = run(OTHER, ended).catch((error: unknown) => error);
    await untilAsked();
    const lost = activityEnvironment();
    const waiting = run(ONE, lost);
    while (!spoken.includes(ONE.text)) await new Promise(setImmediate);
    lost.cancel('TIMED_OUT');
    await expect(waiting).rejects.toThrow('TIMED_OUT');
    ended.cancel('WORKER_SHUTDOWN');
    await before;
    expect(asked().map(({ prompt }) => prompt)).toEqual([OTHER.text]);
  });
});
