import type { WordTime } from '../../src/domain/film/narration';
import { createFliteNarrator } from '../../src/providers/local/flite/narrator';
import { receivedSpeech } from '../../src/speech/received-speech';
import { receivedWordTimes } from '../../src/speech/received-word-times';
import { simulateSpeech } from '../../src/simulator/chatterbox/speech';
import { speechWav } from '../../src/simulator/chatterbox/speech-wav';

const TEXTS = [
  'On Monday morning the ferry did not come. Nobody on the island was surprised, for the wind had turned in the night; still, people walked down to the pier, looked at the empty water, and walked home again.',
  'Her grandson, Theo, did not believe her. He was nine, he had a wooden sword, and he wanted, more than anything in the world, to see the lighthouse across the bay.',
  'When the clouds opened at last, a thin line of gold ran over the waves, touched the rocks, and disappeared. The dog barked once. Then, very slowly, a grey shape rose out of the fog: not a ferry, not a fishing boat, but a whale.',
  'The window was dark but the smell of bread was already in the street. He pushed the heavy door open and found the whole family around the oven because it was the only warm place left in the village.',
];

const said = (text: string) => text.split(' ').map((word) => ({ text: word, said: word }));

function errors(found: WordTime[], truth: { startMs: number }[]): number[] {
  expect(found).toHaveLength(truth.length);
  return found.map(({ startMs }, index) => Math.abs(startMs - truth[index]!.startMs)).sort((a, b) => a - b);
}

const part = (sorted: number[], share: number) => sorted[Math.floor(sorted.length * share)];

/** Sound at 48 kHz: a tone for each length above 0, silence for each below, in milliseconds. */
function sound(...lengthsMs: number[]): Int16Array {
  return Int16Array.from(
    lengthsMs.flatMap((lengthMs) =>
      Array.from({ length: Math.abs(lengthMs) * 48 }, (_, i) => (lengthMs > 0 ? 9_000 * Math.sin(i / 30) : 0)),
    ),
  );
}

describe('word times from the pauses in speech', () => {
  it('are near the truth in simulated speech: the median error is below 60 ms, and nine of ten below 120', async () => {
    const all: number[] = [];
    for (const text of TEXTS) {
      const { samples, words } = simulateSpeech(text);
      const cutMs = words[0]!.startMs - 40;
      const found = receivedWordTimes(said(text), await receivedSpeech(speechWav(samples), text));
      const truth = words.map(({ startMs }) => ({ startMs: startMs - cutMs }));
      all.push(...errors(found, truth));
    }
    all.sort((a, b) => a - b);
    expect(all.length).toBeGreaterThan(130);
    expect(part(all, 0.5)).toBeLessThan(60);
    expect(part(all, 0.9)).toBeLessThan(120);
  });

  it.each(['slt', 'rms'])(
    'are near the truth with the voice %s: the median error is below 90 ms, and nine of ten below 280',
    async (voice) => {
      const all: number[] = [];
      for (const text of TEXTS) {
        const request = { text, voice, language: 'en' };
        const { samples, wordTimes } = await createFliteNarrator().speak(request, new AbortController().signal);
        all.push(...errors(receivedWordTimes(said(text), samples), wordTimes));
      }
      all.sort((a, b) => a - b);
      expect(part(all, 0.5)).toBeLessThan(90);
      expect(part(all, 0.9)).toBeLessThan(280);
    },
  );

  it('put the pauses at the marks', () => {
    const times = receivedWordTimes(said('One two, three. Four'), sound(-40, 800, -200, 500, -400, 400, -40));
    expect(times.map(({ startMs }) => startMs)).toEqual([40, expect.any(Number), 1_040, 1_940]);
    expect(times[1]!.endMs).toBe(840);
    expect(times[2]!.endMs).toBe(1_540);
    expect(times[3]!.endMs).toBe(2_340);
  });

  it('let a mark pass that has no pause', () => {
    const times = receivedWordTimes(said('One, two, three, four. Five.'), sound(1_600, -400, 400));
    expect(times[4]!.startMs).toBe(2_000);
    expect(times[3]!.endMs).toBe(1_600);
  });

  it('let a pause pass that has no mark, and put no word into it', () => {
    const text = 'Everybody waited patiently for something. Nothing happened.';
    const times = receivedWordTimes(said(text), sound(1_150, -150, 1_150, -400, 900));
    expect(times[5]!.startMs).toBe(2_850);
    for (const { startMs } of times) expect(startMs >= 1_150 && startMs < 1_300).toBe(false);
  });

  it('go by the letters where there is no pause at all', () => {
    const times = receivedWordTimes(said('a lighthouse'), sound(1_400));
    expect(times).toEqual([
      { text: 'a', startMs: 0, endMs: expect.any(Number) },
      { text: 'lighthouse', startMs: times[0]!.endMs, endMs: 1_400 },
    ]);
    expect(times[0]!.endMs).toBeLessThan(300);
  });

  it('give a word that makes no sound the end of the one before', () => {
    const words = [...said('Hello'), { text: '🎉', said: '' }, ...said('friend.')];
    const times = receivedWordTimes(words, sound(1_000));
    expect(times[1]).toEqual({ text: '🎉', startMs: times[0]!.endMs, endMs: times[0]!.endMs });
  });

  it.each([
    ['silence', sound(-3_000)],
    ['nothing', new Int16Array(0)],
    ['hundreds of clicks', sound(...Array.from({ length: 600 }, (_, i) => (i % 2 ? -80 : 10)))],
  ])('are in order and inside the sound even for %s', (_what, samples) => {
    const times = receivedWordTimes(said('so '.repeat(90).trim()), samples);
    expect(times).toHaveLength(90);
    let earliestMs = 0;
    for (const { startMs, endMs } of times) {
      expect(startMs).toBeGreaterThanOrEqual(earliestMs);
      expect(endMs).toBeGreaterThanOrEqual(startMs);
      earliestMs = startMs;
    }
    expect(times.at(-1)!.endMs).toBeLessThanOrEqual(samples.length / 48);
  });
});
