import { heartThread } from '../../../../src/providers/local/heart/narrator';
import { heardStretches } from '../../../../src/speech/heard-stretches';
import { describeNarrator } from '../../narrator-contract';
import { createHeart } from './heart';

const TEXT =
  'At the edge of the northern sea stood an old lighthouse. Every evening its keeper lit the great lamp.\n\nThen a storm came.';
const SAMPLES_PER_MS = 48;
/** How long a word of figures, letters or signs has to last here. */
const MONSTROUS_MS = 3_000;

const speak = (text: string, voice = 'heart', language = 'en') =>
  createHeart().speak({ text, voice, language }, new AbortController().signal);

describe('the offline narrator heart', () => {
  let spoken: Awaited<ReturnType<typeof speak>>;
  beforeAll(async () => {
    spoken = await speak(TEXT);
  });
  afterAll(() => heartThread.end());

  describeNarrator('local/heart', createHeart, { language: 'en', voice: 'heart' });

  it('has its runtime in its version, because another one makes other samples', () => {
    expect(createHeart().version).toMatch(/^2 \(onnxruntime-(web|node) \d+\.\d+\.\d+\)$/);
  });

  it('gives the same samples and times for the same request, also in another thread', async () => {
    await heartThread.end();
    const other = await speak(TEXT);
    expect(Buffer.compare(Buffer.from(spoken.samples.buffer), Buffer.from(other.samples.buffer))).toBe(0);
    expect(spoken.wordTimes).toEqual(other.wordTimes);
  });

  it('leaves at most 40 ms of silence at either end', () => {
    const { samples } = spoken;
    const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    const heard = (sample: number) => Math.abs(sample) > loudest / 100;
    expect(samples.findIndex(heard)).toBeLessThanOrEqual(40 * SAMPLES_PER_MS);
    expect(samples.length - samples.findLastIndex(heard)).toBeLessThanOrEqual(40 * SAMPLES_PER_MS);
  });

  it('begins words after pauses when they are heard', async () => {
    const texts = [
      'The sea lay calm. Nobody spoke. Then, far away, a bell began to ring. Birds rose from the water; children ran to the pier.',
      'Tom waited. Under the bridge, boats turned with the tide. "Go home," said his mother. Perhaps he would, one day. Dogs barked.',
      'Morning came. Kate took her coat, locked the gate, and left. After the rain, gardens smell of earth. Who knows why? Early birds do.',
    ];
    const errors: number[] = [];
    for (const text of texts) {
      const { samples, wordTimes } = await speak(text);
      const afterMarks = wordTimes.filter((_, index) => /^$|\p{P}$/u.test(wordTimes[index - 1]?.text ?? ''));
      for (const { startMs } of heardStretches(samples)) {
        const error = Math.min(...afterMarks.map((word) => Math.abs(word.startMs - startMs)));
        // Further away it is no pause between words, but the silence before a consonant.
        if (error < 200) errors.push(error);
      }
    }
    const sorted = errors.toSorted((a, b) => a - b);
    expect(sorted.length).toBeGreaterThanOrEqual(texts.join(' ').match(/[.,;?]/g)!.length * 0.8);
    expect(sorted[Math.floor(sorted.length * 0.5)]).toBeLessThanOrEqual(25);
    expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(60);
  });

  it.each([
    ['letters', 'supercalifragilistic'.repeat(5)],
    ['figures', '7'.repeat(15)],
    ['signs and letters', '-a!'.repeat(50)],
  ])('times the words around a monster of a word (%s)', async (_what, monster) => {
    const { wordTimes } = await speak(`Then ${monster} came.`);
    const [before, word, after] = wordTimes;
    expect((word?.endMs ?? 0) - (word?.startMs ?? 0)).toBeGreaterThan(MONSTROUS_MS);
    expect([before, after].every((each) => each && each.endMs - each.startMs < 1_000)).toBe(true);
  });

  it('says whose another voice is, and what another language would need', async () => {
    await expect(speak('Hello.', 'slt')).rejects.toThrow('"slt" is one of the narrator local/flite');
    await expect(speak('Hello.', 'kal')).rejects.toThrow(/heart .*slt .*kal16 .*"kal"/);
    await expect(speak('Hello.', 'heart', 'en-GB')).resolves.toMatchObject({ wordTimes: [{ text: 'Hello.' }] });
    await expect(speak('Guten Tag.', 'heart', 'de')).rejects.toMatchObject({ kind: 'change' });
  });

  it('stops between two sentences when it is cancelled, and speaks the next text', async () => {
    const cancel = new AbortController();
    const reason = new Error('cancelled by the test');
    const request = { text: TEXT.repeat(5), voice: 'heart', language: 'en' };
    const spoken = createHeart().speak(request, cancel.signal);
    setTimeout(() => cancel.abort(reason), 1);
    await expect(spoken).rejects.toBe(reason);
    expect((await speak('Hello.')).wordTimes).toHaveLength(1);
  });
});
