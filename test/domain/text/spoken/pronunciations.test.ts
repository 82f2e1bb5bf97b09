import fc from 'fast-check';
import { pronunciationProblems } from '../../../../src/domain/film/order/order-problems/pronunciation-problems';
import { pronounced, pronunciationsFor, pronunciationsIn } from '../../../../src/domain/text/spoken/pronunciations';
import { spokenInFull } from '../../../../src/domain/text/spoken/spoken-in-full';
import { spokenWords } from '../../../../src/domain/text/spoken/spoken-words';
import { wordsOf } from '../../../../src/domain/text/words';
import { anyCharacter } from '../../../support/any-character';

const NAMES = { Aoife: 'Eefa', lead: 'led', US: 'United States', 行: 'háng', 'C++': 'see plus plus' };

describe('the pronunciations of a text', () => {
  it('are those whose words occur in it', () => {
    expect(pronunciationsIn('“Aoife’s lamp” is led by us.', NAMES)).toEqual({ Aoife: 'Eefa' });
    expect(pronunciationsIn('Lead by the US in C++', NAMES)).toEqual({
      lead: 'led',
      US: 'United States',
      'C++': 'see plus plus',
    });
    expect(pronunciationsIn('银行里', NAMES)).toEqual({ 行: 'háng' });
  });

  it('are none in parts of words, and where none occurs the field is left out', () => {
    expect(pronunciationsIn('A leader misled Aoifes.', NAMES)).toBeUndefined();
    expect(pronunciationsFor('A sea.', { pronunciations: NAMES })).toEqual({});
    expect(pronunciationsFor('A sea.', {})).toEqual({});
    expect(pronunciationsFor('Aoife', { pronunciations: NAMES })).toEqual({ pronunciations: { Aoife: 'Eefa' } });
  });

  it('go before all else that is said of a word, and leave its marks', () => {
    const text = '“Aoife’s US lead” — $2M!';
    expect(spokenWords(wordsOf(text), 'en', NAMES)).toEqual([
      '“Eefa’s',
      'United States',
      'led”',
      '—',
      '2 million dollars!',
    ]);
    expect(spokenInFull(wordsOf(text), 'en', NAMES).slice(0, 3)).toEqual(['“Eefa’s', 'United States', 'led”']);
  });

  it('are taken in any language', () => {
    expect(spokenWords(wordsOf('Aoife ging.'), 'de', NAMES)).toEqual(['Eefa', 'ging.']);
  });

  it('may hold any sign of a pattern', () => {
    expect(pronounced('a.c', { 'a.c': 'one $& two' })).toBe('one $& two');
    expect(pronounced('abc', { 'a.c': 'x' })).toBeUndefined();
  });

  it('may have hyphens', () => {
    expect(pronunciationsIn('Then Jean-Luc left.', { 'Jean-Luc': 'Zhon Luke' })).toEqual({ 'Jean-Luc': 'Zhon Luke' });
    expect(spokenWords(wordsOf('Jean-Luc’s boat'), 'en', { 'Jean-Luc': 'Zhon Luke' })[0]).toBe('Zhon Luke’s');
  });

  it('are found, whatever word an order may have', () => {
    const signs = fc.constantFrom(...'abAB19éß行-./\\^$*+?()[]{}|,:&#~`\'"%@!<>=_');
    const words = fc.string({
      unit: fc.oneof(signs, fc.constantFrom('İ', 'ſ', '\u0301'), fc.string({ unit: anyCharacter, maxLength: 1 })),
      minLength: 1,
      maxLength: 12,
    });
    const accepted = words.filter((word) => pronunciationProblems({ [word]: 'said' }, 'pronunciations').length === 0);
    fc.assert(
      fc.property(accepted, (word) => {
        expect(pronunciationsIn(`It is ${word} here.`, { [word]: 'said' })).toEqual({ [word]: 'said' });
        expect(pronounced(word, { [word]: 'said' })).toBe('said');
      }),
    );
  });
});
