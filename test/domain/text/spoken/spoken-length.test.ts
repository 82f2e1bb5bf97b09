import { spokenCharacters, spokenLength } from '../../../../src/domain/text/spoken/spoken-length';

describe('how long a text takes to say', () => {
  it('is counted in letters; figures and syllables take longer', () => {
    expect(spokenLength('the sea.')).toBe(8);
    expect(spokenLength('42')).toBe(8);
    expect(spokenLength('字')).toBe(3);
  });

  it('is not longer for signs, and letters, that stand many times in a row', () => {
    expect(spokenCharacters(`Wait${'.'.repeat(52)} what?`)).toBe(spokenCharacters('Wait... what?'));
    expect(spokenCharacters(`No${'!?'.repeat(30)}`)).toBe(5);
    expect(spokenCharacters(`A${'a'.repeat(60)}h`)).toBe(5);
  });

  it('is not longer for marks on letters', () => {
    expect(spokenCharacters(`ze${'\u0301\u0302'.repeat(3)}bra`)).toBe(5);
  });
});
