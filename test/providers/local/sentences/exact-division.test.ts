import { assert, integer, property } from 'fast-check';
import { divideIntoCount } from '../../../../src/providers/local/sentences/exact-division';
import { hardWords } from '../../../support/hostile/hard-words';

/** A sentence of so many characters. */
const sentence = (characters: number) => `${'Waves roll on and '.repeat(40).slice(0, characters - 3)}so.`;

const paragraphs = (...lengths: number[][]) => lengths.map((each) => each.map(sentence).join(' ')).join('\n\n');

describe('dividing a text into a number of scenes', () => {
  it('ends scenes with paragraphs where these are of like lengths', () => {
    const text = paragraphs([90, 80], [85, 90], [170], [80, 95]);
    expect(divideIntoCount(text, 4)).toEqual(text.split('\n\n'));
    expect(divideIntoCount(text, 2).map((scene) => scene.split('\n\n').length)).toEqual([2, 2]);
  });

  it('prefers like lengths to the end of a short paragraph', () => {
    const text = paragraphs(
      [30],
      Array.from({ length: 12 }, () => 60),
    );
    const lengths = divideIntoCount(text, 4).map(({ length }) => length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(90);
  });

  it('divides sentences where there are fewer of them', () => {
    expect(divideIntoCount('The sea lay calm, and nobody saw it.', 2)).toEqual([
      'The sea lay calm,',
      'and nobody saw it.',
    ]);
  });

  it('makes fewer scenes where there are fewer words', () => {
    expect(divideIntoCount('The sea.', 5)).toEqual(['The', 'sea.']);
    expect(divideIntoCount(' ', 5)).toEqual([]);
  });

  it('makes the number and keeps every word, of any text that has as many words', () => {
    assert(
      property(hardWords({ minLength: 12, maxLength: 120 }), integer({ min: 1, max: 12 }), (words, count) => {
        const text = words.join('');
        const scenes = divideIntoCount(text, count);
        expect(scenes).toHaveLength(count);
        expect(scenes.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
