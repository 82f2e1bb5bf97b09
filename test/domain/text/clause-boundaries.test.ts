import { splitClauses } from '../../../src/domain/text/clause-boundaries';

describe('dividing a long sentence', () => {
  it('leaves a sentence alone that is short enough', () => {
    expect(splitClauses('The sea, the sky, the sand.', 27)).toEqual(['The sea, the sky, the sand.']);
  });

  it('breaks at a strong mark before a comma, and at a comma before a plain space', () => {
    expect(splitClauses('The old sea slept, dark; the gulls, too, slept well.', 30)).toEqual([
      'The old sea slept, dark;',
      'the gulls, too, slept well.',
    ]);
    expect(splitClauses('The old sea slept all night, and the gulls slept as well.', 40)).toEqual([
      'The old sea slept all night,',
      'and the gulls slept as well.',
    ]);
  });

  it('breaks between words where there is no mark, in parts of like length', () => {
    const parts = splitClauses('wave '.repeat(100).trim(), 150);
    expect(parts.join(' ')).toBe('wave '.repeat(100).trim());
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(150);
    expect(Math.min(...parts.map(({ length }) => length))).toBeGreaterThan(75);
  });

  it('never breaks a word', () => {
    const word = 'a'.repeat(500);
    expect(splitClauses(`The ${word} end.`, 100)).toEqual(['The', word, 'end.']);
  });
});
