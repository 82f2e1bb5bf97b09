import { splitClauses } from '../../../src/domain/text/clauses';
import { joinParts } from '../../../src/domain/text/part';

const divided = (text: string, longest: number) => splitClauses({ text }, longest).map((part) => part.text);

describe('dividing a long sentence', () => {
  it('leaves a sentence alone that is short enough', () => {
    expect(divided('The sea, the sky, the sand.', 27)).toEqual(['The sea, the sky, the sand.']);
  });

  it('breaks at a strong mark before a comma, and at a comma before a plain space', () => {
    expect(divided('The old sea slept, dark; the gulls, too, slept well.', 30)).toEqual([
      'The old sea slept, dark;',
      'the gulls, too, slept well.',
    ]);
    expect(divided('The old sea slept all night, and the gulls slept as well.', 40)).toEqual([
      'The old sea slept all night,',
      'and the gulls slept as well.',
    ]);
  });

  it('breaks between words where there is no mark, in parts of like length', () => {
    const parts = divided('wave '.repeat(100).trim(), 150);
    expect(parts.join(' ')).toBe('wave '.repeat(100).trim());
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(150);
    expect(Math.min(...parts.map(({ length }) => length))).toBeGreaterThan(75);
  });

  it('never breaks a word', () => {
    const word = 'a'.repeat(500);
    expect(divided(`The ${word} end.`, 100)).toEqual(['The', word, 'end.']);
  });

  it('finds the words of writing that has no spaces', () => {
    const text = '小玲用一张旧地图做了一只风筝，风把它吹过了花园的墙，她就跟着跑了出去，一直跑到河边才停下来。';
    const parts = splitClauses({ text, end: 'paragraph' }, 18);
    expect(parts.map((part) => part.text)).toEqual([
      '小玲用一张旧地图做了一只风筝，',
      '风把它吹过了花园的墙，',
      '她就跟着跑了出去，',
      '一直跑到河边才停下来。',
    ]);
    expect(joinParts(parts)).toBe(text);
    expect(parts.at(-1)).toMatchObject({ end: 'paragraph' });
  });

  it('breaks Thai at its spaces first', () => {
    expect(divided('สวัสดีครับ ผมชื่อสมชาย วันนี้อากาศดีมาก', 25)).toEqual(['สวัสดีครับ ผมชื่อสมชาย', 'วันนี้อากาศดีมาก']);
  });

  it('keeps the lines of a verse apart, and breaks there first', () => {
    expect(divided('The owl went by\nIn a boat', 20)).toEqual(['The owl went by', 'In a boat']);
    expect(divided('The owl went by\nIn a boat', 30)).toEqual(['The owl went by\nIn a boat']);
  });
});
