import { SAMPLES_PER_SECOND } from '../../src/domain/film/narration';
import { joinParts } from '../../src/domain/text/part';
import { isSpokenWord } from '../../src/domain/text/signs';
import { wordsOf } from '../../src/domain/text/words';
import type { NarrationRequest, Narrator } from '../../src/providers/narrator';

const HARD_TEXT =
  'In 1984, Dr. Smith said: “Wait… what?!” — and paid $3.50 (or 3.5 €) 🎉 for\n\nsupercalifragilisticexpialidocious,  ' +
  "self-made naïve\tthings: see https://example.com/a?b=1. Isn't that 50% off?";

const fold = (text: string) => text.trim().replace(/\s+/g, ' ');
const signal = () => new AbortController().signal;

/**
 * What every narrator promises. `request` names a language (English) and a voice that this one has; `skipped` gives the
 * reason why it cannot be asked here.
 */
export function describeNarrator(
  name: string,
  create: () => Narrator,
  request: Pick<NarrationRequest, 'language' | 'voice'>,
  skipped?: string,
): void {
  const describeIt = skipped === undefined ? describe : describe.skip;
  describeIt(`${name}, as a narrator${skipped === undefined ? '' : ` (skipped: ${skipped})`}`, () => {
    const speak = (text: string) => create().speak({ ...request, text }, signal());

    it('says who it is, for the recipe of what it makes', () => {
      const { provider, model, version } = create();
      expect([provider, model, version].every((part) => part.length > 0)).toBe(true);
    });

    it('speaks: the sound is neither silent nor clipped', async () => {
      const { samples } = await speak('The sea lay calm under a wide and quiet sky.');
      expect(samples.length).toBeGreaterThan(SAMPLES_PER_SECOND);
      expect(samples.some((sample) => Math.abs(sample) > 3_000)).toBe(true);
      expect(samples.filter((sample) => Math.abs(sample) >= 32_767).length).toBeLessThan(10);
    });

    it.each([
      ['a sentence', 'The old keeper climbs the winding stairs.'],
      ['numbers, signs, dashes, emoji and addresses', HARD_TEXT],
      ['a single word', 'Home.'],
    ])('times every word of %s, in order, inside the sound', async (_, text) => {
      const { samples, wordTimes } = await speak(text);
      expect(joinParts(wordTimes)).toBe(joinParts(wordsOf(text)));
      const durationMs = (samples.length / SAMPLES_PER_SECOND) * 1000;
      let earliestMs = 0;
      for (const { startMs, endMs, ...word } of wordTimes) {
        expect(Number.isInteger(startMs) && Number.isInteger(endMs)).toBe(true);
        expect(startMs).toBeGreaterThanOrEqual(earliestMs);
        expect(endMs).toBeGreaterThanOrEqual(startMs);
        expect(endMs).toBeLessThanOrEqual(durationMs);
        expect([word.text, endMs > startMs]).toEqual([word.text, isSpokenWord(word)]);
        earliestMs = endMs;
      }
      expect(wordTimes.at(-1)?.endMs).toBeGreaterThan(durationMs / 2);
    });

    it('divides a text into chunks, if it does, that have all its words', () => {
      const text = `${HARD_TEXT}\n\n`.repeat(5);
      const chunks = create().chunksOf?.(text, request.language) ?? [{ text }];
      expect(fold(chunks.map((chunk) => chunk.text).join(' '))).toBe(fold(text));
    });

    it('takes longer for more words', async () => {
      const short = await speak('The sea lay calm.');
      const long = await speak(
        'The sea lay calm, and the gulls slept, and nothing moved in the harbour until the morning.',
      );
      expect(long.samples.length).toBeGreaterThan(2 * short.samples.length);
    });

    it('speaks so much slower or quicker at 0.8 and at 1.3, and times its words so', async () => {
      const text = 'The sea lay calm, and the gulls slept. Nothing moved in the harbour until the morning.';
      const usual = await speak(text);
      for (const speed of [0.8, 1.3]) {
        const other = await create().speak({ ...request, text, speed }, signal());
        const ratio = usual.samples.length / other.samples.length;
        expect(Math.abs(ratio / speed - 1)).toBeLessThan(0.06);
        expect(other.wordTimes).toHaveLength(usual.wordTimes.length);
        for (const [index, { startMs }] of other.wordTimes.entries()) {
          expect(Math.abs(startMs - usual.wordTimes[index]!.startMs / ratio)).toBeLessThan(120);
        }
      }
    });

    it.each(['', ' \n ', '🎉 🎉', '— … !'])(
      'asks for another text when %j has nothing that can be spoken',
      async (text) => {
        await expect(speak(text)).rejects.toMatchObject({ name: 'ProviderError', kind: 'change' });
      },
    );

    it('asks for another voice when it does not have that one', async () => {
      const spoken = create().speak({ ...request, voice: 'no-such-voice', text: 'Hello.' }, signal());
      await expect(spoken).rejects.toMatchObject({
        name: 'ProviderError',
        kind: 'change',
        message: expect.stringContaining('no-such-voice'),
      });
    });

    it('does not begin once it was cancelled', async () => {
      const reason = new Error('cancelled by the test');
      await expect(create().speak({ ...request, text: 'Hello.' }, AbortSignal.abort(reason))).rejects.toBe(reason);
    });
  });
}
