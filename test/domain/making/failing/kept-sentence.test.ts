import { MOST_STATE_BYTES } from '../../../../src/domain/bounds';
import { jsonBytes } from '../../../../src/domain/film/order/order-problems/json-bytes';
import { keptSentence } from '../../../../src/domain/making/failing/kept-sentence';
import { newMaking } from '../../../../src/domain/making/new-making';
import { orderOf, PlayedFilm, refused } from '../played-film';

const SCENES = Array.from({ length: 500 }, (_, index) => ({ text: `Scene ${index}.`, imagePrompt: `scene ${index}` }));
const vendor = { provider: 'vendor', model: 'm' };

const kept = (sentence: string) => keptSentence(newMaking(orderOf()), sentence);

describe('why a step failed, as a film keeps it', () => {
  it.each([
    ['short', 'The disk is full.'],
    ['of two lines', 'Zeile eins.\nZeile zwei.'],
    ['of 480 bytes', '画像'.repeat(80)],
    ['of 500 bytes of JSON', `${'x'.repeat(498)}"`],
  ])('is what was said where that is %s', (_what, sentence) => {
    expect(kept(sentence)).toBe(sentence);
  });

  it('tells the beginning and the end of what is too long, on whole characters', () => {
    expect(kept(`Together said: ${'no '.repeat(100_000)}. Word it differently.`)).toMatch(
      /^Together said: [no ]+ … [no ]+\. Word it differently\.$/,
    );
    expect(kept('😀'.repeat(1_000))).toMatch(/^😀+ … 😀+$/u);
  });

  it.each(['x', '"', '画', '😀', '\u0007', '\ud800', '\n'])('has at most 500 bytes of JSON, of %j too', (character) => {
    for (const length of [1, 82, 166, 167, 250, 499, 500, 501, 5_000]) {
      expect(jsonBytes([kept(character.repeat(length))]) - 4).toBeLessThanOrEqual(500);
    }
  });
});

describe('a film of 500 scenes', () => {
  /** The state of one whose voices and pictures fail so many times, each in a sentence of its own. */
  const bytesAfter = (failures: number): number => {
    const script = { title: 'The Sea', scenes: SCENES };
    const film = new PlayedFilm(
      orderOf({ script, fallbacks: { narrator: { narrator: vendor, voice: 'v' }, illustrator: vendor } }),
    );
    const failed = new Map<string, number>();
    while (film.underWay.size > 0) {
      film.endTogether((id) => {
        const times = failed.get(id) ?? 0;
        const fails = times < failures && /voice|picture/.test(id);
        failed.set(id, times + 1);
        return fails ? { ...refused, message: `${id} ${times} ${'"画'.repeat(10_000)}` } : 'made';
      });
    }
    return jsonBytes(film.making);
  };

  it('can be handed over by Temporal, whatever its vendors say of all that they failed at', () => {
    const well = bytesAfter(0);
    const spare = 2 * 1024 * 1024 - MOST_STATE_BYTES;
    expect(bytesAfter(1) - well).toBeLessThan(spare);
    expect(bytesAfter(2) - well).toBeLessThan(spare);
  });
});
