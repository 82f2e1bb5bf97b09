import { sightsOf } from '../../../../../src/providers/local/sentences/verse/sights';

const sights = (lines: string) => sightsOf(lines).map(({ name }) => name);

describe("what a poem's lines give to see", () => {
  it.each<[string, string, string[]]>([
    [
      'places, hours, weather and what belongs there',
      'A boat lies in the bay at dawn, in the fog.',
      ['boat', 'bay', 'dawn', 'fog'],
    ],
    ['no things that the landscape does not have', 'The tide brings salt and bread and bone to the shore.', ['shore']],
    [
      'nothing that somebody only is',
      'I am a bell, you are the sea, and love is a lighthouse by the river.',
      ['river'],
    ],
    ['what is there', 'There is a lighthouse by the sea.', ['lighthouse', 'sea']],
    ['nothing of a comparison', 'The hills are folded like letters on a table.', ['hills']],
    [
      'nothing of which something else is said to be',
      'A square of light, an ocean of tears, a road in the hills.',
      ['road', 'hills'],
    ],
    ['a field of what grows there', 'We crossed a field of wheat.', ['field', 'wheat']],
    ['nothing that is full of it in words only', 'Her pockets full of rain, she crossed the meadow.', ['meadow']],
    ['nobody who is only spoken to', 'My mother, my captain, the forest is dark.', ['forest']],
    ['who is plainly there', 'An old fisherman waits on the pier.', ['fisherman', 'pier']],
    ['the night of the moon', 'The moon is over the hill.', ['moon', 'hill', 'night']],
    ['a room where nothing is outside', 'The clock on the wall, the candle, the chair.', ['room', 'clock', 'candle']],
    ['the outside where both are named', 'The clock strikes, the snow falls on the forest.', ['snow', 'forest']],
  ])('is %s: %s', (_, lines, names) => {
    expect(sights(lines).toSorted()).toEqual(names.toSorted());
  });
});
