import { createNarrateScene } from '../../../src/activities/narrate-scene';
import type { Narration } from '../../../src/domain/film/narration';
import type { Done } from '../../../src/domain/progress/step';
import { createChatterboxNarrator } from '../../../src/providers/chatterbox/narrator';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { CHATTERBOX } from '../../providers/chatterbox/options';
import { activityEnvironment } from '../../support/temporal/activity-environment';
import { createMemoryStore } from '../../support/store/memory-store';

const SCENE = { language: 'en', voice: 'Emily', narrator: { provider: 'chatterbox', model: 'chatterbox' } };
const TEXTS = ['The ferry did not come that morning.', 'Nobody walked home before the evening.'];

describe('a voice more than there are servers', () => {
  let simulator: Simulator;
  beforeAll(async () => (simulator = await startSimulator({ scale: 1 / 50 })));
  afterAll(() => simulator.close());

  it('is asked for when the one before has come, and until then it counts as waiting for a place', async () => {
    const { chunksOf: _none, ...narrator } = createChatterboxNarrator({
      ...CHATTERBOX,
      urls: [`${simulator.url}/chatterbox-1`, `${simulator.url}/chatterbox-2`],
    });
    const narrate = createNarrateScene(createMemoryStore(), [narrator], 1) as (
      input: unknown,
    ) => Promise<Done<Narration>>;
    const speak = (text: string) => {
      return activityEnvironment().run(narrate, { ...SCENE, text }) as Promise<Done<Narration>>;
    };
    const voices = await Promise.all(TEXTS.map(speak));
    const [first, second] = voices
      .map(({ times }) => times)
      .toSorted((one, other) => one.startedAtMs - other.startedAtMs);
    expect(simulator.verdict().mostCalls.speech).toBe(1);
    const freeAtMs = first!.startedAtMs + first!.spent!.vendorMs!;
    expect(second!.startedAtMs).toBeGreaterThanOrEqual(freeAtMs - 1);
    expect(second!.spent!.slotMs).toBeGreaterThanOrEqual(first!.spent!.vendorMs!);
    expect(second!.endedAtMs - second!.startedAtMs).toBeGreaterThanOrEqual(second!.spent!.vendorMs!);
    // Both servers could have spoken: it is the worker that asks for one at a time.
    const rows = simulator.audit().filter(({ endpoint }) => endpoint === 'speech');
    expect(rows[1]!.arrivedAtMs).toBeGreaterThanOrEqual(rows[0]!.arrivedAtMs + rows[0]!.tookMs!);
  });
});
