import { readPrompt } from '../../../../src/painter/reading/read-prompt';

describe('a telephone call', () => {
  it.each([
    'She called the doctor.',
    'The telephone rings in the office.',
    'Two people talk on the phone.',
    'He called the coast guard.',
    'The longest telephone call in the world.',
  ])('has somebody who telephones: %s', (prompt) => {
    expect(readPrompt(prompt).calling).toBe(true);
  });

  it.each(['She called the dog.', 'They called the ship Vasa.', 'A phone lay on the table.', 'He calls your name.'])(
    'is none where nobody telephones: %s',
    (prompt) => {
      expect(readPrompt(prompt).calling).toBe(false);
    },
  );

  it('is held in the hand: no second telephone lies there, and what rings is no ring', () => {
    expect(readPrompt('The telephone rings in the office.').things.map(({ word }) => word)).toEqual([]);
    expect(readPrompt('The rings in the office.').things.map(({ word }) => word)).toEqual(['ring']);
  });
});
