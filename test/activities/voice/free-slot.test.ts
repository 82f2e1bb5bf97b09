import { createNarrateScene } from '../../../src/activities/narrate-scene';
import type { InSlot } from '../../../src/activities/step/in-slot';
import type { Narration } from '../../../src/domain/film/narration';
import type { Done } from '../../../src/domain/progress/step';
import { createChatterboxNarrator } from '../../../src/providers/chatterbox/narrator';
import type { Narrator } from '../../../src/providers/narrator';
import { askAnyway } from '../../../src/providers/vendor-answer';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { CHATTERBOX } from '../../providers/chatterbox/options';
import { createMemoryStore } from '../../support/store/memory-store';
import { activityEnvironment } from '../../support/temporal/activity-environment';

const SCENE = { language: 'en', voice: 'Emily', narrator: { provider: 'chatterbox', model: 'chatterbox' } };
const THREE_CHUNKS =
  'On Monday morning the ferry did not come; people looked at the empty water, and walked home again.\n\n' +
  'Her grandson, Theo, wanted more than anything to see the lighthouse across the bay.\n\n' +
  'Then, very slowly, a grey shape rose out of the fog: not a ferry, but a whale.';
const DIALOGUE = {
  text: 'The ferry did not come. “Nobody is there,” said Theo.',
  parts: [{ text: 'The ferry did not come.' }, { text: '“Nobody is there,” said Theo.', speaker: 'Theo' }],
  cast: { Theo: { narrator: SCENE.narrator, voice: 'Michael' } },
};

describe("a voice's slot", () => {
  let simulator: Simulator;
  beforeAll(async () => (simulator = await startSimulator({ scale: 1 / 200 })));
  beforeEach(() => {
    simulator.configure({ faults: [] });
    simulator.reset();
  });
  afterAll(() => simulator.close());

  const asked = () => simulator.audit().filter(({ endpoint }) => endpoint === 'speech').length;

  /** Speaks, and answers how often the server had been asked when the slot was given back. No answer is read before that. */
  async function askedWhenGivenBack(scene: object, store = createMemoryStore()): Promise<number | undefined> {
    let count: number | undefined;
    let isFree!: () => void;
    const free = new Promise<void>((resolve) => (isFree = resolve));
    const chatterbox = createChatterboxNarrator({ ...CHATTERBOX, urls: [`${simulator.url}/chatterbox-1`] });
    const speak: Narrator['speak'] = (request, signal, askOnce = askAnyway) =>
      chatterbox.speak(request, signal, (wanted, { ask, read }) =>
        askOnce(wanted, { ask, read: (bytes) => free.then(() => read(bytes)) }),
      );
    const inSlot: InSlot = (work) =>
      work(() => {
        count = asked();
        isFree();
      });
    const narrate = createNarrateScene(store, [{ ...chatterbox, speak }], inSlot);
    const done: Done<Narration> = await activityEnvironment().run(narrate as never, { ...SCENE, ...scene } as never);
    expect(done.made.samples).toBeGreaterThan(0);
    return count;
  }

  it('is free for the next one when the last chunk has its answer, and nothing of it is read or kept yet', async () => {
    expect(await askedWhenGivenBack({ text: THREE_CHUNKS })).toBe(3);
    expect(asked()).toBe(3);
  });

  it('is free when the last of those who speak in a scene has the answer', async () => {
    expect(await askedWhenGivenBack(DIALOGUE)).toBe(2);
    expect(asked()).toBe(2);
  });
});
