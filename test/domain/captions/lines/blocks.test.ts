import { divideBlocks } from '../../../../src/domain/captions/lines/blocks';
import { joinOnOneLine } from '../../../../src/domain/text/part';
import { wordsOf } from '../../../../src/domain/text/words';

function blocksOf(text: string, longest: number): string[][] {
  const words = wordsOf(text).map((word, index) => ({ ...word, startMs: 300 * index, endMs: 300 * index + 280 }));
  return divideBlocks(words, longest, 'en').map(({ lines }) => lines.map(joinOnOneLine));
}

const LONG =
  'Octopuses have three hearts and blue blood, and when one of them swims the heart that moves the blood through the rest of its body ' +
  'stops, which is why an octopus would rather crawl along the floor of the sea than swim through the open water above it';

describe('the blocks of captions', () => {
  it('are one line where that is long enough', () => {
    expect(blocksOf('A small boat came home.', 42)).toEqual([['A small boat came home.']]);
  });

  it('are two lines of about the same length where it is not', () => {
    expect(blocksOf('Every evening she climbed the winding stairs to light the great lamp.', 42)).toEqual([
      ['Every evening she climbed the winding', 'stairs to light the great lamp.'],
    ]);
  });

  it.each([26, 32, 42])('never have more than two lines, none longer than %d letters', (longest) => {
    const blocks = blocksOf(LONG, longest);
    expect(blocks.flat().join(' ')).toBe(LONG);
    for (const lines of blocks) {
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(longest);
      const [first = '', second = first] = lines;
      expect(Math.abs(first.length - second.length)).toBeLessThanOrEqual(longest / 2);
    }
  });

  it('end with the sentence', () => {
    expect(blocksOf('He slept. She lit the lamp.', 42)).toEqual([['He slept.'], ['She lit the lamp.']]);
  });

  it('hold a word that is longer than a line, by itself', () => {
    const long = 'Antidisestablishmentarianism-ish-and-so-on';
    expect(blocksOf(`The word ${long} is long`, 20)).toContainEqual([long]);
  });
});
