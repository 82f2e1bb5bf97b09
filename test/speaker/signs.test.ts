import { spokenInFull } from '../../src/domain/text/spoken/spoken-in-full';
import { wordsOf } from '../../src/domain/text/words';
import { saidWords } from '../../src/speaker/said-words';
import { signsOf, stretchesOf } from '../../src/speaker/signs';
import { spokenForm } from '../../src/speech/breaths/spoken-form';

const said = (text: string) => saidWords(spokenInFull(wordsOf(text), 'en').map(spokenForm));
const signs = (text: string) => signsOf(said(text).map((word) => ({ ...word, phonemes: word.text })));
const joined = (list: readonly { sign: string }[]) => list.map(({ sign }) => sign).join('');

describe('the words that are said', () => {
  it('know which written word each belongs to, and the mark after the last of them', () => {
    expect(said('In 1984, he paid.').map(({ text, mark, place }) => `${place} ${text}${mark}`)).toEqual([
      '0 In',
      '1 nineteen',
      '1 eighty',
      '1 four,',
      '2 he',
      '3 paid.',
    ]);
  });

  it('pause before a bracket, and at a dash', () => {
    expect(joined(signs('Go (if you must) home — now!'))).toBe('Go, if you must, home, now!');
  });
});

describe('the signs for the model', () => {
  it('end like a sentence where no mark is written', () => {
    expect(joined(signs('Chapter One'))).toBe('Chapter One.');
  });

  it('name the written word that they sound for, and leave out what is silent', () => {
    const list = signsOf([
      { text: 'a', mark: '', place: 0, phonemes: 'ɐ' },
      { text: 'b', mark: ',', place: 1, phonemes: '' },
      { text: 'c', mark: '', place: 2, phonemes: 'sˈi' },
    ]);
    expect(joined(list)).toBe('ɐ sˈi.');
    expect(list.map(({ place }) => place)).toEqual([0, undefined, 2, 2, 2, undefined]);
  });

  it('are parted after a mark, else between words, else anywhere, when there are more than the model was taught', () => {
    const most = (text: string) => stretchesOf(signs(text)).map(joined);
    const sentence = `${'word '.repeat(60).trim()}, ${'more '.repeat(60).trim()}.`;
    expect(most(sentence).map((each) => each.trim())).toEqual([
      `${'word '.repeat(60).trim()},`,
      `${'more '.repeat(60).trim()}.`,
    ]);
    const unmarked = 'word '.repeat(200).trim();
    expect(most(unmarked).join('')).toBe(`${unmarked}.`);
    expect(most(unmarked).every((each) => each.length <= 400 && /^word.*word[ .]$/.test(each))).toBe(true);
    expect(most('a'.repeat(1_000)).map((each) => each.length)).toEqual([400, 400, 201]);
  });
});
