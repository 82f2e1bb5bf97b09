import { divideStory } from '../../../src/simulator/gemini/divide-story';

const STORY = 'It was 3.5 miles. “Who goes there?” said the fox.\n\nNobody. Then it was still, and the sea went out.';
const FOLDED = STORY.replaceAll(/\s+/g, ' ');

describe('a divided story', () => {
  it.each([1, 2, 3, 4, 7, 12])('has %d parts that hold every word, none of them empty', (count) => {
    const parts = divideStory(STORY, count);
    expect(parts).toHaveLength(count);
    expect(parts.join(' ')).toBe(FOLDED);
    expect(parts.every((part) => part.length > 0)).toBe(true);
  });

  it('is divided at the ends of sentences while there are enough', () => {
    expect(divideStory('One. Two. Three. Four.', 2)).toEqual(['One. Two.', 'Three. Four.']);
  });

  it('has no more parts than words, and none without words', () => {
    expect(divideStory('Two words', 5)).toEqual(['Two', 'words']);
    expect(divideStory('  ', 3)).toEqual([]);
  });
});
