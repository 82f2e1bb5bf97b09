import { spokenForm } from '../../../src/speech/breaths/spoken-form';

describe('how a word is said', () => {
  it.each([
    ['keeper', 'keeper', ''],
    ['“Hello,”', 'Hello', ','],
    ['what?!', 'what', '?'],
    ['wait…', 'wait', ','],
    ['end.', 'end', '.'],
    ['U.S.', 'U.S', '.'],
    ['3.5,', '3.5', ','],
    ['12:30', '12:30', ''],
    ['10–12', '10-12', ''],
    ['-5', 'minus 5', ''],
    ['$3.50', '$3.50', ''],
    ['£5', '5 pounds', ''],
    ['€3.50!', '3.50 euros', '!'],
    ['20%', '20%', ''],
    ['#5', 'number 5', ''],
    ['½', '1/2', ''],
    ['R&D', 'R and D', ''],
    ['and/or', 'and or', ''],
    ['naïve', 'naive', ''],
    ['Straße', 'Strasse', ''],
    ['don’t', "don't", ''],
    ['mother—father', 'mother, father', ''],
    ['end.Start', 'end, Start', ''],
    ['*bold*', 'bold', ''],
    ['日本語abc', 'abc', ''],
    ['https://www.example.com/a-b?c=1.', 'example dot com slash a dash b question mark c equals 1', '.'],
    ['bob@x.org,', 'bob at x dot org', ','],
  ])('says %s as "%s" with the mark "%s"', (word, text, mark) => {
    expect(spokenForm(word)).toMatchObject({ text, mark });
  });

  it.each(['🎉', '日本', '"', '#', '🐈‍⬛.'])('is silent for %s', (word) => {
    expect(spokenForm(word).text).toBe('');
  });

  it.each(['—', '--', '(b)', '[so'])('pauses before %s', (word) => {
    expect(spokenForm(word).pauseBefore).toBe(true);
  });

  it('gives only what flite can read, whatever the word', () => {
    for (let code = 0x21; code < 0x3000; code++) {
      const { text } = spokenForm(`a${String.fromCharCode(code)}b`);
      expect(text).toMatch(/^[A-Za-z0-9'.,:$%/ -]+$/);
    }
  });
});
