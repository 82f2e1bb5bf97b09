import { readPrompt } from '../../../../src/painter/reading/read-prompt';

const lost = (prompt: string) => readPrompt(prompt).lost;

describe('a vessel that does not sail', () => {
  it.each([
    'The ferry began to sink.',
    'The ship leaned to one side.',
    'A canoe capsized on the lake.',
    'The ship went down.',
  ])('sinks: %s', (prompt) => {
    expect(lost(prompt)).toBe('sinking');
  });

  it.each([
    'Three million shipwrecks lie at the bottom of the sea.',
    'The sunken ship was found by divers.',
    'harbour, ship; the wreck lay in the mud at the bottom of the harbour',
  ])('lies at the bottom, where nobody stands: %s', (prompt) => {
    expect(lost(prompt)).toBe('sunk');
    expect(readPrompt(`${prompt} A man and a woman.`)).toMatchObject({ place: 'underwater' });
    expect(readPrompt(`${prompt} A man and a woman.`).things.some(({ kind }) => kind === 'person')).toBe(false);
  });

  it.each([
    'The sun sank behind the hills, and the boat came home.',
    'The ship could not sink.',
    'The boat sailed out of the harbour.',
    'The stone sank to the bottom of the pond.',
  ])('is none where it sails, or where something else sinks: %s', (prompt) => {
    expect(lost(prompt)).toBeUndefined();
  });

  it('is not hidden by corals, which the sea floor has anyway', () => {
    expect(
      readPrompt('A wreck of a ship at the bottom of the bay, between the corals.').things.map(({ kind }) => kind),
    ).toEqual(['ship']);
  });
});
