import { createNarrateScene } from '../../../src/activities/narrate-scene';
import { SAMPLES_PER_SECOND, type Narration, type WordTime } from '../../../src/domain/film/narration';
import type { Done } from '../../../src/domain/progress/step';
import { LoudnessMeter } from '../../../src/domain/sound/loudness';
import { decodeWav } from '../../../src/media/sound/wav';
import { createChatterboxNarrator } from '../../../src/providers/chatterbox/narrator';
import type { FaultRule } from '../../../src/simulator/call/fault-rule';
import { simulateSpeech } from '../../../src/simulator/chatterbox/speech';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { CHATTERBOX } from '../../providers/chatterbox/options';
import { activityEnvironment } from '../../support/temporal/activity-environment';
import { createMemoryStore } from '../../support/store/memory-store';

/** Scenes, and what is odd about the voice that a server sends for each. */
const SCENES: [string, FaultRule['fault'] | undefined][] = [
  ['Loudscene begins here, and the harbour bell rang three times over the water.', 'loud'],
  ['Quietscene follows now, and the keeper whispered to the sleeping gulls below.', 'soft'],
  ['Tailscene comes third, and the children ran along the pier to the boat.', 'breath'],
  [
    'Joinscene has a first sentence that is long enough to be told for quite some while. It ends with a short one here.',
    'severalFiles',
  ],
  ['Floatscene is the last of them, and the boat went home in the evening light.', 'float32'],
  ['Strongvoice told the first half of the tale beside the fire that evening.', undefined],
  ['Weakvoice told the second half of it when the fire had gone out again.', 'soft'],
  ['Deepscene is spoken in a finer grain, as the old clock struck nine in the hall.', 'pcm24'],
  ['Zeroscene was begun before its length was known, as streams upon the hill are.', 'zeroSize'],
  ['Roundscene says that it has two billion bytes, and the miller only laughed.', 'roundSize'],
];

const store = createMemoryStore();
let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({
    scale: 1 / 1000,
    configuration: {
      faults: SCENES.flatMap(([text, fault]) =>
        fault ? [{ endpoint: 'speech' as const, fault, prompt: `^${text.split(' ')[0]}` }] : [],
      ),
    },
  });
});
afterAll(() => simulator.close());

/** The voice of a scene as the film has it. */
async function voiceOf(text: string): Promise<{ samples: Int16Array; words: WordTime[] }> {
  const urls = [1, 2].map((number) => `${simulator.url}/chatterbox-${number}`);
  const activity = createNarrateScene(store, [createChatterboxNarrator({ ...CHATTERBOX, urls })]);
  const narrator = { provider: 'chatterbox', model: 'chatterbox' };
  const input = { text, language: 'en', voice: 'Emily', narrator };
  const { made }: Done<Narration> = await activityEnvironment().run(
    activity as (input: unknown) => Promise<Done<Narration>>,
    input,
  );
  const words = JSON.parse(Buffer.from(await store.readBytes(made.wordTimes)).toString()) as WordTime[];
  return { samples: decodeWav(await store.readBytes(made.audio)), words };
}

function lufs(samples: Int16Array): number {
  const meter = new LoudnessMeter(2);
  meter.add([Float32Array.from(samples, (sample) => sample / 32_768)]);
  return meter.integratedLufs();
}

describe('voices that servers send in their own ways', () => {
  it.each(SCENES)('%s: %s, with one request', async (text, _fault) => {
    const before = simulator.verdict().requests.speech;
    const { samples, words } = await voiceOf(text);
    expect(words.map((word) => word.text).join(' ')).toBe(text);
    const lengthMs = (samples.length * 1000) / SAMPLES_PER_SECOND;
    const truth = simulateSpeech(text).words;
    expect(Math.abs(lengthMs - truth.at(-1)!.endMs)).toBeLessThan(400);
    expect(words.at(-1)!.endMs).toBeGreaterThan(lengthMs - 150);
    expect(words.at(-1)!.endMs).toBeLessThanOrEqual(lengthMs);
    expect(simulator.verdict().requests.speech).toBe(before + 1);
  });

  it('are all equally loud, within 2 LU, before the film has a loudness', async () => {
    const levels: number[] = [];
    for (const [text] of SCENES) levels.push(lufs((await voiceOf(text)).samples));
    expect(Math.max(...levels) - Math.min(...levels)).toBeLessThan(2);
  });
});
