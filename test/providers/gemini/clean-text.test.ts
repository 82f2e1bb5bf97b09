import { cleanLine, cleanText, shortened } from '../../../src/providers/gemini/clean-text';

describe('a cleaned text', () => {
  it.each([
    ['a\u0000b\tc  d\u00a0e', 'a b c d e'],
    ['\ufeffze\u200bro\u2060 wi\u00addth', 'zero width'],
    ['left \u202eright\u202c \u2066and\u2069 \u200fback', 'left right and back'],
    ['tag\u{e0041}s and fil\u3164lers', 'tags and fillers'],
    ['Cafe\u0301', 'Café'],
    ['half \ud83c of a sign', 'half of a sign'],
  ])('%j is %j', (text, clean) => {
    expect(cleanLine(text)).toBe(clean);
  });

  it.each(['👩‍🚀 ❤️ 🏳️‍🌈', 'می‌خواهم', 'क्‍ष', '日本。語 – “so”'])('%s stays as it is', (text) => {
    expect(cleanLine(text)).toBe(text.normalize('NFC'));
  });

  it('of several paragraphs keeps them apart by one blank line', () => {
    expect(cleanText(' One.\r\n two.\r\n\r\n \r\n\r\nThree.\u2029Four. ')).toBe('One.\ntwo.\n\nThree.\nFour.');
    expect(cleanLine('One.\n\nTwo.')).toBe('One. Two.');
  });

  it('is shortened between words, and never within a sign', () => {
    expect(shortened('the wide, wide sea', 10)).toBe('the wide');
    expect(shortened('the wide sea', 12)).toBe('the wide sea');
    expect(shortened('🎉'.repeat(9), 5)).toBe('🎉🎉');
  });
});
