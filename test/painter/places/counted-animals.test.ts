import { compose } from '../../../src/painter/composition';
import { fox } from '../../../src/painter/motifs/creatures/wild/fox';
import { owl } from '../../../src/painter/motifs/creatures/wild/owl';
import { swan } from '../../../src/painter/motifs/afloat/swan';
import { whale } from '../../../src/painter/motifs/afloat/whale';
import { readPrompt } from '../../../src/painter/reading/read-prompt';
import { layOut } from '../../../src/painter/stage';

/** Its module, with its function `name` watched. */
function watched(path: string, name: string): object {
  const real: Record<string, () => unknown> = jest.requireActual(path);
  return { ...real, [name]: jest.fn(real[name]) };
}
jest.mock('../../../src/painter/motifs/afloat/swan', () => watched('../../../src/painter/motifs/afloat/swan', 'swan'));
jest.mock('../../../src/painter/motifs/afloat/whale', () =>
  watched('../../../src/painter/motifs/afloat/whale', 'whale'),
);

/** How many owls and foxes are drawn. */
function drawn(prompt: string, [width, height]: [number, number] = [1080, 1920]): { owls: number; foxes: number } {
  const [owls, foxes] = [jest.spyOn(owl, 'draw'), jest.spyOn(fox, 'draw')];
  compose(layOut(readPrompt(prompt), { width, height, seed: 4, prompt }));
  const calls = { owls: owls.mock.calls.length, foxes: foxes.mock.calls.length };
  jest.restoreAllMocks();
  return calls;
}

describe('animals that a text counts', () => {
  it.each([
    ['Three owls sat in the forest.', { owls: 3, foxes: 0 }],
    ['forest, owl, oak, moon, foxes; three owls listened, and two foxes came out of the forest', { owls: 3, foxes: 2 }],
    ['forest, girl, owls, foxes; a girl met three owls and two foxes', { owls: 3, foxes: 2 }],
    ['Five owls flew around the tower, and two foxes looked on.', { owls: 5, foxes: 2 }],
    ['Twelve owls sat in the forest.', { owls: 7, foxes: 0 }],
    ['Owls sat in the forest.', { owls: 3, foxes: 0 }],
  ])('are so many: %s', (prompt, expected) => {
    expect(drawn(prompt)).toEqual(expected);
    expect(drawn(prompt, [1920, 1080])).toEqual(expected);
  });

  it.each([
    ['Three swans on the river.', swan, 3],
    ['Four swans on the lake.', swan, 4],
    ['Three whales in the sea.', whale, 3],
    ['Whales in the sea.', whale, 2],
    ['A whale in the sea.', whale, 1],
  ])('are so many on the water: %s', (prompt, animal, count) => {
    jest.mocked<() => string>(animal as () => string).mockClear();
    drawn(prompt);
    expect(animal).toHaveBeenCalledTimes(count);
  });
});
