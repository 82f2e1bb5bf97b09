import { readPrompt } from '../../../../src/painter/reading/read-prompt';

describe('a telephone call', () => {
  it.each([
    'She called the doctor.',
    'The telephone rings in the office.',
    'Two people talk on the phone.',
    'He called the coast guard.',
    'She was on the phone.',
    'A woman at the telephone.',
    'The longest telephone call in the world.',
  ])('has somebody who telephones: %s', (prompt) => {
    expect(readPrompt(prompt).calling).toBeDefined();
  });

  it.each([
    'She called the dog.',
    'They called the ship Vasa.',
    'A phone lay on the table.',
    'He calls your name.',
    'The app on your phone shows the milk.',
  ])('is none where nobody telephones: %s', (prompt) => {
    expect(readPrompt(prompt).calling).toBeUndefined();
  });

  it('is held in the hand: no second telephone lies there, and what rings is no ring', () => {
    expect(readPrompt('The telephone rings in the office.').things.map(({ word }) => word)).toEqual([]);
    expect(readPrompt('The rings in the office.').things.map(({ word }) => word)).toEqual(['ring']);
  });

  it('has a cord long ago, and where it is called a telephone', () => {
    expect(readPrompt('In 1950 he called the doctor.').calling).toBe('corded');
    expect(readPrompt('Grandmother picked up the telephone.').calling).toBe('corded');
    expect(readPrompt('He called the doctor.').calling).toBe('mobile');
  });
});
