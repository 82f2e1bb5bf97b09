import { spokenForm } from '../../../../src/speech/breaths/spoken-form';
import { utteranceText } from '../../../../src/providers/local/flite/utterance-text';

const said = (text: string) => utteranceText(text.split(' ').map(spokenForm));

describe('the text of an utterance', () => {
  it.each([
    ['The sea lay calm.', 'The sea lay calm'],
    ['He left, and then,', 'He left, and then'],
    ['“Who?” asked Brown.', 'Who? asked Brown'],
    ['He came — and went (late) home…', 'He came, and went, late, home'],
    ['All in the U.S. army.', 'All in the U.S. army'],
    ['Hi 🎉 there, 🎉', 'Hi there'],
    ['🎉 —', ''],
  ])('of %s is %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});
