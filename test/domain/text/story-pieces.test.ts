import { joinPieces, storyPieces } from '../../../src/domain/text/story-pieces';

const STORY = 'A sea.  A boat\ncame by!\n\nNobody saw it, but the fox did.';

describe('the pieces of a story', () => {
  it('are its sentences, which know where a paragraph ends', () => {
    expect(storyPieces(STORY)).toEqual([
      { text: 'A sea.', endOf: 'sentence' },
      { text: 'A boat came by!', end: 'paragraph', endOf: 'paragraph' },
      { text: 'Nobody saw it, but the fox did.', endOf: 'paragraph' },
    ]);
  });

  it('are parts of a sentence where it is longer than 600 characters', () => {
    const pieces = storyPieces(`${'the waves rolled on, '.repeat(100)}and on.`);
    expect(Math.max(...pieces.map(({ text }) => text.length))).toBeLessThanOrEqual(600);
    expect(pieces.map(({ endOf }) => endOf)).toEqual([...pieces.slice(1).map(() => 'clause'), 'paragraph']);
  });

  it('are smaller where more are needed, down to words', () => {
    expect(storyPieces(STORY, 4).map(({ text }) => text)).toContain('Nobody saw it,');
    expect(storyPieces(STORY, 99)).toHaveLength(STORY.split(/\s+/).length);
  });

  it.each([1, 4, 9, 99])('are the story again when they are joined (%d or more)', (least) => {
    expect(joinPieces(storyPieces(STORY, least))).toBe('A sea. A boat came by!\n\nNobody saw it, but the fox did.');
  });

  it('keep the lines of verse', () => {
    const verse = 'The owl went by,\nIn a small boat,\nAnd it sang to the moon\nAll night.';
    expect(joinPieces(storyPieces(verse))).toBe(verse);
  });

  it('are sentences in writing that has no spaces, and are joined without any', () => {
    const text = '清晨的雾还没有散。他数了数桨，又看了看天。\n\n男孩笑了。';
    expect(storyPieces(text).map((piece) => piece.text)).toEqual([
      '清晨的雾还没有散。',
      '他数了数桨，又看了看天。',
      '男孩笑了。',
    ]);
    expect(joinPieces(storyPieces(text, 12))).toBe(text);
    expect(storyPieces(text, 12)).toHaveLength(12);
  });
});
