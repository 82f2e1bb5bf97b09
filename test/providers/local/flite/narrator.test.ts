import { joinOnOneLine } from '../../../../src/domain/text/part';
import { isSpokenWord } from '../../../../src/domain/text/signs';
import { createFliteNarrator, fliteThread } from '../../../../src/providers/local/flite/narrator';
import { FLITE, TIMBRES } from '../../../../src/providers/local/timbres';
import { describeNarrator } from '../../narrator-contract';
import { tonePower } from './tone-power';
import { usualCaptions } from '../../../domain/captions/showing';

const TEXT =
  'At the edge of the northern sea stood an old lighthouse. Every evening its keeper lit the great lamp.\n\nThen a storm came.';
const SAMPLES_PER_MS = 48;

const speak = (text: string, voice = 'slt', language = 'en') =>
  createFliteNarrator().speak({ text, voice, language }, new AbortController().signal);

describe('the offline narrator flite', () => {
  afterAll(() => fliteThread.end());

  describeNarrator('local/flite', createFliteNarrator, { language: 'en', voice: 'slt' });

  it.each(TIMBRES[FLITE].map(({ name }) => name))('speaks with the voice %s, loud and not clipped', async (voice) => {
    const { samples, wordTimes } = await speak('Big boats float by the pier at dusk.', voice);
    const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(peak).toBeGreaterThan(6_000);
    expect(peak).toBeLessThan(32_000);
    expect(wordTimes).toHaveLength(8);
  });

  it('gives the same samples and times for the same request', async () => {
    const [one, other] = [await speak(TEXT), await speak(TEXT)];
    expect(Buffer.compare(Buffer.from(one.samples.buffer), Buffer.from(other.samples.buffer))).toBe(0);
    expect(one.wordTimes).toEqual(other.wordTimes);
  });

  it('leaves at most 40 ms of silence at either end', async () => {
    const { samples } = await speak(TEXT);
    const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    const heard = (sample: number) => Math.abs(sample) > loudest / 100;
    expect(samples.findIndex(heard)).toBeLessThanOrEqual(40 * SAMPLES_PER_MS);
    expect(samples.length - samples.findLastIndex(heard)).toBeLessThanOrEqual(40 * SAMPLES_PER_MS);
  });

  it('pauses after a sentence, and longer after a paragraph', async () => {
    const { wordTimes } = await speak(TEXT);
    const gapAfter = (text: string) => {
      const i = wordTimes.findIndex((word) => word.text === text);
      return (wordTimes[i + 1]?.startMs ?? Number.NaN) - (wordTimes[i]?.endMs ?? Number.NaN);
    };
    expect(gapAfter('northern')).toBe(0);
    expect(gapAfter('lighthouse.')).toBeGreaterThan(250);
    expect(gapAfter('lighthouse.')).toBeLessThan(550);
    expect(gapAfter('lamp.')).toBeGreaterThan(gapAfter('lighthouse.') + 150);
  });

  it('has its energy where speech has it, and next to none above the 8 kHz of its voices', async () => {
    const { samples } = await speak('The sea lay calm.');
    const strongest = (hertz: number[]) => Math.max(...hertz.map((each) => tonePower(samples, each, 48_000)));
    const speech = strongest([120, 160, 200, 240, 300, 400, 600, 800]);
    expect(speech).toBeGreaterThan(10_000 * strongest([8_500, 9_700, 11_000, 12_900, 15_000, 18_000, 21_000, 23_500]));
  });

  it('gives a word that makes no sound no time of the words beside it', async () => {
    const { wordTimes } = await speak('🎉 Hello — dear friend 🎉.');
    const [party, hello, dash, dear, friend, end] = wordTimes;
    expect([party?.startMs, party?.endMs]).toEqual([hello?.startMs, hello?.startMs]);
    expect([dash?.startMs, dash?.endMs]).toEqual([hello?.endMs, hello?.endMs]);
    expect([end?.startMs, end?.endMs]).toEqual([friend?.endMs, friend?.endMs]);
    expect(dear?.startMs).toBeGreaterThan(hello?.endMs ?? Infinity);
  });

  it.each([
    'Surprise! 🎉 Everyone shouted at once.\n\n“Run!” – cried the girl. The dog ran.\n\nNobody moved. 👀 👀 Then the lights came back.',
    'The tea was cold — so he made another pot. She had lost — again. The bill, £589m – a record – was paid in 2019.',
  ])('times words so that every one is shown for as long as it is spoken, signs or not (%.20s…)', async (text) => {
    const { wordTimes } = await speak(text, 'kal16');
    const spoken = wordTimes.filter(isSpokenWord);
    const shown = usualCaptions(wordTimes).flatMap(({ words }) => words);
    expect(spoken.every(({ startMs, endMs }) => endMs - startMs > 20)).toBe(true);
    expect(shown.map(({ startMs, endMs }) => [startMs, endMs])).toEqual(
      spoken.map(({ startMs, endMs }) => [startMs, endMs]),
    );
    expect(joinOnOneLine(shown)).toBe(text.replace(/\s+/g, ' '));
  });

  it('says what a person gave it for a word, and shows the word', async () => {
    const request = {
      text: 'Aoife.',
      language: 'en',
      voice: 'kal16',
      pronunciations: { Aoife: 'a very long name indeed' },
    };
    const named = await createFliteNarrator().speak(request, new AbortController().signal);
    const plain = await speak('Aoife.', 'kal16');
    expect(named.samples.length).toBeGreaterThan(2 * plain.samples.length);
    expect(named.wordTimes.map((word) => word.text)).toEqual(['Aoife.']);
  });

  it.each([
    ['letters', 'supercalifragilistic'.repeat(10)],
    ['figures', '7'.repeat(60)],
    ['signs and letters', '-a!'.repeat(100)],
  ])('times the words around a monster of a word (%s)', async (_what, monster) => {
    const { wordTimes } = await speak(`Then ${monster} came.`, 'kal16');
    const [before, word, after] = wordTimes;
    expect((word?.endMs ?? 0) - (word?.startMs ?? 0)).toBeGreaterThan(10_000);
    expect([before, after].every((each) => each && each.endMs - each.startMs < 1_000)).toBe(true);
  });

  it('names its voices when it does not have the one asked for', async () => {
    await expect(speak('Hello.', 'kal')).rejects.toThrow(/slt .*rms .*awb .*kal16 .*"kal"/);
  });

  it('reads any kind of English, and says what another language would need', async () => {
    await expect(speak('Hello.', 'slt', 'en-GB')).resolves.toMatchObject({ wordTimes: [{ text: 'Hello.' }] });
    await expect(speak('Guten Tag.', 'slt', 'de')).rejects.toMatchObject({
      kind: 'change',
      message: expect.stringMatching(/"en" only.*"de".*another narrator/),
    });
  });

  it('stops between two sentences when it is cancelled, and lets others work until then', async () => {
    const cancel = new AbortController();
    const reason = new Error('cancelled by the test');
    const request = { text: TEXT.repeat(5), voice: 'kal16', language: 'en' };
    const spoken = createFliteNarrator().speak(request, cancel.signal);
    setTimeout(() => cancel.abort(reason), 1);
    await expect(spoken).rejects.toBe(reason);
  });
});
