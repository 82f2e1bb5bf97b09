import { createNarrateScene } from '../../../src/activities/narrate-scene';
import type { NarrateSceneInput } from '../../../src/contract/inputs/provider-inputs';
import { voicedParts } from '../../../src/domain/film/script/cast';
import { SAMPLES_PER_SECOND, type Narration, type WordTime } from '../../../src/domain/film/narration';
import { newOrder, type Cast } from '../../../src/domain/film/order/order';
import type { Done } from '../../../src/domain/progress/step';
import { LoudnessMeter } from '../../../src/domain/sound/loudness';
import { isSpokenWord } from '../../../src/domain/text/signs';
import { wordsOf } from '../../../src/domain/text/words';
import { decodeWav } from '../../../src/media/sound/wav';
import { createChatterboxNarrator } from '../../../src/providers/chatterbox/narrator';
import { createFliteNarrator, fliteThread } from '../../../src/providers/local/flite/narrator';
import { heartThread } from '../../../src/providers/local/heart/narrator';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { CHATTERBOX } from '../../providers/chatterbox/options';
import { createHeart } from '../../providers/local/heart/heart';
import { activityEnvironment } from '../../support/temporal/activity-environment';
import { createMemoryStore } from '../../support/store/memory-store';

const TEXT =
  'The wind had dropped when they came down to the harbour. "We should sail before the tide turns, or wait until tomorrow," said Mira.\n\n' +
  '"Nobody sails on a night like this, and least of all with the old boat," Tom answered. "Listen to the bell!"\n\n' +
  '"You were always afraid of a little weather," laughed Ann. They went home.';
const CAST: Cast = {
  Mira: { narrator: { provider: 'local', model: 'flite' }, voice: 'slt' },
  Tom: { narrator: { provider: 'local', model: 'flite' }, voice: 'rms' },
  Ann: { narrator: { provider: 'chatterbox', model: 'chatterbox' }, voice: 'Emily' },
};

describe('a scene in which several speak', () => {
  let simulator: Simulator;
  beforeAll(async () => (simulator = await startSimulator({ scale: 1 / 200 })));
  afterAll(async () => {
    await Promise.all([simulator.close(), heartThread.end(), fliteThread.end()]);
  });

  const store = createMemoryStore();
  const inputFor = (cast: Cast | undefined, speed?: number): NarrateSceneInput => {
    const order = newOrder({ title: 'T', text: TEXT }, cast ? { cast } : {});
    const { language, voice, narrator } = order;
    return { text: TEXT, language, voice, narrator, ...(cast && { cast }), ...(speed && { speed }) };
  };
  const made = (input: NarrateSceneInput) => {
    const chatterbox = createChatterboxNarrator({ ...CHATTERBOX, urls: [`${simulator.url}/chatterbox-1`] });
    const narrate = createNarrateScene(store, [createHeart(), createFliteNarrator(), chatterbox]);
    return activityEnvironment().run(narrate as (input: unknown) => Promise<Done<Narration>>, input) as Promise<
      Done<Narration>
    >;
  };
  const heard = async ({ made: { audio, wordTimes } }: Done<Narration>) => ({
    samples: decodeWav(await store.readBytes(audio)),
    words: JSON.parse(Buffer.from(await store.readBytes(wordTimes)).toString()) as WordTime[],
  });

  it('has every word once, timed in order, and all its voices are about equally loud', async () => {
    const input = inputFor(CAST);
    const { samples, words } = await heard(await made(input));
    expect(words.map(({ startMs: _start, endMs: _end, ...word }) => word)).toEqual(wordsOf(TEXT));
    let earliestMs = 0;
    for (const word of words) {
      expect(word.startMs).toBeGreaterThanOrEqual(earliestMs);
      expect(word.endMs > word.startMs).toBe(isSpokenWord(word));
      earliestMs = word.endMs;
    }
    expect(earliestMs).toBeLessThanOrEqual((samples.length * 1000) / SAMPLES_PER_SECOND);

    const levels: { [voice: string]: number } = {};
    let at = 0;
    for (const { text, voice } of voicedParts(input, input)!) {
      const of = words.slice(at, (at += wordsOf(text).length));
      if (of.length < 8) continue;
      levels[voice] = lufs(samples, of[0]!.startMs, of.at(-1)!.endMs);
    }
    expect(Object.keys(levels).toSorted()).toEqual(['Emily', 'heart', 'rms', 'slt']);
    const all = Object.values(levels);
    expect(Math.max(...all) - Math.min(...all)).toBeLessThan(2.5);
  });

  it('is kept by who says what: nothing of it is paid for again, and another voice makes another scene', async () => {
    const first = await made(inputFor(CAST));
    const asked = simulator.verdict().requests.speech;
    expect(await made(inputFor(CAST))).toMatchObject({ made: first.made });
    const { made: other } = await made(inputFor({ ...CAST, Tom: { ...CAST['Tom']!, voice: 'awb' } }));
    expect(other.audio.sha256).not.toBe(first.made.audio.sha256);
    expect(simulator.verdict().requests.speech).toBe(asked);
    const { made: alone } = await made(inputFor(undefined));
    expect(alone.audio.sha256).not.toBe(first.made.audio.sha256);
  });

  it('is quicker as a whole where everybody is to be', async () => {
    const usual = await heard(await made(inputFor(CAST)));
    const quick = await heard(await made(inputFor(CAST, 1.2)));
    expect(Math.abs(usual.samples.length / quick.samples.length / 1.2 - 1)).toBeLessThan(0.05);
    expect(quick.words).toHaveLength(usual.words.length);
  });

  it('says which of its narrators a worker lacks', async () => {
    const narrate = createNarrateScene(store, [createHeart(), createFliteNarrator()]);
    const cast = { ...CAST, Ann: { ...CAST['Ann']!, voice: 'Gabriel' } };
    await expect(
      activityEnvironment().run(narrate as (input: unknown) => Promise<unknown>, inputFor(cast)),
    ).rejects.toThrow('This worker has no narrator chatterbox/chatterbox; it has local/heart, local/flite.');
  });
});

function lufs(samples: Int16Array, fromMs: number, toMs: number): number {
  const meter = new LoudnessMeter(1);
  const part = samples.subarray((fromMs * SAMPLES_PER_SECOND) / 1000, (toMs * SAMPLES_PER_SECOND) / 1000);
  meter.add([Float32Array.from(part, (sample) => sample / 32_768)]);
  return meter.integratedLufs();
}
