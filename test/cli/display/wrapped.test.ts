import { wrapped } from '../../../src/cli/display/wrapped';

describe('text that is wrapped', () => {
  it('is broken between words, and indented from its second line on', () => {
    expect(wrapped('one two three four', 9, '  ')).toEqual(['one two', '  three', '  four']);
  });

  it('counts wide characters twice, and keeps a word that is too long', () => {
    expect(wrapped('海海 海海', 8)).toEqual(['海海', '海海']);
    expect(wrapped('a longerthanaline b', 6)).toEqual(['a', 'longerthanaline', 'b']);
  });

  it('has nothing of what would steer a terminal, and is not broken where a space says so', () => {
    expect(wrapped('a\u001B[2Jb\nc', 80)).toEqual(['a [2Jb c']);
    expect(wrapped('[y]\u00A0approve\u00A0it [n]\u00A0next', 16)).toEqual([
      '[y]\u00A0approve\u00A0it',
      '[n]\u00A0next',
    ]);
  });

  it('are as full as they can be, and no fuller, with their indent, and where signs are wide', () => {
    expect(wrapped('a b c d e f', 5, '  ')).toEqual(['a b c', '  d e', '  f']);
    expect(wrapped('海 海 海', 5, '  ')).toEqual(['海 海', '  海']);
  });
});
