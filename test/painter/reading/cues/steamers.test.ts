import { readPrompt } from '../../../../src/painter/reading/read-prompt';

const ships = (prompt: string) => readPrompt(prompt).things.map(({ kind, kept }) => kept?.drawing ?? kind);

describe('ships', () => {
  it('have engines in our time, and sails long ago and in fairy tales', () => {
    expect(ships('In 1956 a ship crossed the ocean.')).toEqual(['ship']);
    expect(readPrompt('In 1956 a ship crossed the ocean.').things[0]?.kept?.drawing).toBe('ship');
    expect(readPrompt('In 1628 a ship crossed the ocean.').things[0]).toMatchObject({ kind: 'ship' });
    expect(readPrompt('A ship by the island.').things[0]).toMatchObject({ kind: 'ship' });
  });

  it('are one where a ferry is called the ship', () => {
    expect(ships('The ferry left. The ship had 300 passengers.')).toEqual(['ferry', 'person']);
  });

  it('shoot no arrows with their bows, and their cabins are no houses', () => {
    expect(ships('Only the bow of the ferry is above the water.')).toEqual(['ferry']);
    expect(ships('The children slept in the cabins of the liner.')).toEqual(['person', 'ship']);
  });
});
