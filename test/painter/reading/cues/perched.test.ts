import { readPrompt } from '../../../../src/painter/reading/read-prompt';

const kinds = (prompt: string) => readPrompt(prompt).things.map(({ kind }) => kind);

describe('birds', () => {
  it.each(['A bird sat on a branch and sang.', 'Three little birds in a nest by the oak.', 'We saw a bird there.'])(
    'are near where they stand: %s',
    (prompt) => {
      expect(kinds(prompt)).toContain('songbird');
    },
  );

  it.each(['Birds flew over the sea.', 'A bird in the sky.', 'Storks fly south in autumn.'])(
    'are in the sky: %s',
    (prompt) => {
      expect(kinds(prompt)).toEqual(['birds']);
    },
  );

  it('do not fly in flocks indoors', () => {
    expect(kinds('Birds flew through the kitchen.')).toEqual(['songbird']);
  });
});
