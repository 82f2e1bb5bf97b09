import { SPEECH_SAMPLES_PER_SECOND, simulateSpeech } from '../../../src/simulator/chatterbox/speech';

const TEXT =
  'The sea was wide, and a boat came by. “Who goes there?” said the fox; but nobody heard it, not even the owl.';

function loudest(samples: Int16Array, startMs: number, endMs: number): number {
  const at = (ms: number): number => Math.round((ms * SPEECH_SAMPLES_PER_SECOND) / 1000);
  return samples.subarray(at(startMs), at(endMs)).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}

describe('simulated speech', () => {
  it('is about 15 characters a second long', () => {
    const seconds = simulateSpeech(TEXT).samples.length / SPEECH_SAMPLES_PER_SECOND;
    expect(TEXT.length / seconds).toBeGreaterThan(13);
    expect(TEXT.length / seconds).toBeLessThan(17);
  });

  it('says Chinese and Japanese word by word too, each sign as long as its syllables, and pauses at their marks', () => {
    const { samples, words } = simulateSpeech('海很安静。一条小船来了，');
    expect(words.map(({ word }) => word)).toEqual(['海很安静。', '一条小船来了，']);
    expect(loudest(samples, words[0]!.endMs, words[1]!.startMs)).toBe(0);
    expect(samples.length / SPEECH_SAMPLES_PER_SECOND).toBeGreaterThan(10 / 6);
    const kana = simulateSpeech('しずかなうみ').words[0]!;
    expect(kana.endMs - kana.startMs).toBe(720);
  });

  it('sounds at each word, exactly as long as it says, and is silent between', () => {
    const { samples, words } = simulateSpeech(TEXT);
    expect(words.map(({ word }) => word).join(' ')).toBe(TEXT);
    let beforeMs = 0;
    for (const { startMs, endMs } of words) {
      expect(loudest(samples, beforeMs, startMs)).toBe(0);
      expect(loudest(samples, startMs, endMs)).toBeGreaterThan(1000);
      beforeMs = endMs;
    }
    expect(loudest(samples, beforeMs, Infinity)).toBe(0);
  });

  it('can be silent for its whole length', () => {
    const { samples, words } = simulateSpeech(TEXT, 'silent');
    expect(samples.length).toBe(simulateSpeech(TEXT).samples.length);
    expect(samples.every((sample) => sample === 0)).toBe(true);
    expect(words).toEqual([]);
  });

  it('can end in the middle of the text', () => {
    const { samples, words } = simulateSpeech(TEXT, 'cut');
    expect(words).toHaveLength(12);
    expect(samples.length).toBeLessThan(simulateSpeech(TEXT).samples.length * 0.6);
  });

  it('can turn into babble that goes on until the engine stops at 40 s', () => {
    const { samples, words } = simulateSpeech(TEXT, 'garbled');
    expect(samples.length).toBe(40 * SPEECH_SAMPLES_PER_SECOND);
    expect(loudest(samples, words.at(-1)!.endMs + 200, 39_900)).toBeGreaterThan(1000);
  });

  it('babbles beyond 300 characters, as the real engine does', () => {
    const { samples, words } = simulateSpeech(`${TEXT} ${TEXT} ${TEXT}`);
    const spoken = words.map(({ word }) => word).join(' ');
    expect(spoken.length).toBeLessThanOrEqual(300);
    expect(spoken.length).toBeGreaterThan(280);
    expect(samples.length).toBe(40 * SPEECH_SAMPLES_PER_SECOND);
  });
});
