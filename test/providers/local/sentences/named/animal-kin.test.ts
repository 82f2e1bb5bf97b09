import { withKinAsAnimals } from '../../../../../src/providers/local/sentences/named/animal-kin';

describe('the kin of an animal', () => {
  it('are animals, where nobody else is there', () => {
    const story = 'There was a little bird, whose name was Tuli. Her brothers flew. Her mother slept.';
    const asAnimals = withKinAsAnimals('The sky', story);
    expect(asAnimals('Her brothers flew.')).toBe('Her birds flew.');
    expect(asAnimals('Her little mother slept.')).toBe('Her little bird slept.');
  });

  it('are animals where the title names the animal', () => {
    expect(withKinAsAnimals('The goose who was lost', 'She looked.')('"Fly," said her father.')).toBe(
      '"Fly," said her goose.',
    );
  });

  it.each([
    ['The goose and the girl', 'Her father came.'],
    ['The sky', 'Her father came.'],
    ['The goose who was lost', 'A farmer and his daughter came.'],
  ])('stay people in other stories: %s', (title, text) => {
    expect(withKinAsAnimals(title, text)(text)).toBe(text);
  });

  it('stay people from where somebody else comes in', () => {
    const asAnimals = withKinAsAnimals('The goose who was lost', 'She looked.');
    expect(asAnimals('The farmer came.')).toBe('The farmer came.');
    expect(asAnimals('His sister came too.')).toBe('His sister came too.');
  });
});
