import fc from 'fast-check';
import { pairedMarks } from '../../../src/domain/text/paired-marks';

const closedOf = (text: string) => pairedMarks(text).open + pairedMarks(text).closing;

describe('quotation marks and brackets of a part of a text', () => {
  it.each([
    ['“Read it yourself', '“Read it yourself”'],
    ['She said, "Read it', 'She said, "Read it"'],
    ['„Lies es selbst', '„Lies es selbst“'],
    ['»Lies es selbst', '»Lies es selbst«'],
    ['Il dit : « Lis-le', 'Il dit : « Lis-le »'],
    ['「読んで', '「読んで」'],
    ['『読んで', '『読んで』'],
    ['The lamp (a gift', 'The lamp (a gift)'],
    ['The lamp [a gift', 'The lamp [a gift]'],
    ['‘Read it,’ and “the rest', '‘Read it,’ and “the rest”'],
    ['“She said ‘Go', '“She said ‘Go’”'],
    ["He said, 'Go home", "He said, 'Go home'"],
  ])('are closed where they are open: %s', (text, whole) => {
    expect(closedOf(text)).toBe(whole);
  });

  it.each([
    ['He went home.”', 'He went home.'],
    ['He went home."', 'He went home.'],
    ['Er ging heim.“', 'Er ging heim.'],
    ['Er ging heim.«', 'Er ging heim.'],
    ['Il rentra. »', 'Il rentra.'],
    ['He went home.’', 'He went home.'],
    ['a gift) of the sea', 'a gift of the sea'],
    ['帰った。」', '帰った。'],
    ['She said, “', 'She said,'],
    ['She said (“', 'She said'],
  ])('are left out where nothing is between them: %s', (text, whole) => {
    expect(closedOf(text)).toBe(whole);
    expect(pairedMarks(text).without).toBe(whole);
  });

  it.each([
    '“Who is there?” she asked',
    'the dogs’ ball and the cat’s',
    "the dogs' ball and 'tis the '90s",
    '‘The dogs’ ball,’ he said',
    '„Lies“, »lies« und «lis» “now”',
    'a 6" nail',
    '1) The beginning',
    'a (small) [and old] {lamp}',
    '“The ‘old’ mill”',
    'rock ’n’ roll',
  ])('stay as they are where they are paired, or none: %s', (text) => {
    expect(pairedMarks(text)).toEqual({ open: text, closing: '', without: text });
  });

  it('are left out alike where a text has no room for the one that closes', () => {
    expect(pairedMarks('She said, “Read it').without).toBe('She said, Read it');
  });

  it('are never lone, whatever stands between them', () => {
    const before = fc.constantFrom('', '', '', '“', '„', '«', '»', '"', '(', '[', '「', '（');
    const after = fc.constantFrom('', '', '', '”', '“', '»', '«', '"', ')', ']', '」', '）', '.”', '.');
    const marks = fc.array(fc.tuple(before, fc.constantFrom('a', 'sea', '12'), after).map((parts) => parts.join('')));
    fc.assert(
      fc.property(marks, (words) => {
        const text = words.join(' ');
        for (const each of [closedOf(text), pairedMarks(text).without])
          expect(pairedMarks(each)).toEqual({ open: each, closing: '', without: each });
      }),
    );
  });
});
