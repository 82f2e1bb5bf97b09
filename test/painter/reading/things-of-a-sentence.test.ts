import { readPrompt } from '../../../src/painter/reading/read-prompt';

/** What a sentence shows: drawings of the set by their names, others by their kinds, with how many there are. */
const shown = (prompt: string) =>
  readPrompt(prompt).things.map(({ kind, kept, count }) => `${kept?.drawing ?? kind}${count > 1 ? ` x${count}` : ''}`);

describe('the things of a sentence', () => {
  it.each<[string, string[]]>([
    ['An octopus opened a jar.', ['octopus', 'jar']],
    ['A coffee machine, a guitar and a microscope.', ['coffee-machine', 'guitar', 'microscope']],
    ['She has seven balloons and two pizzas.', ['balloon x7', 'pizza x2']],
    ['Three red apples.', ['red-apple x3']],
    ['They found a camera.', ['camera']],
    ['Cables lay there, and an electric plug.', ['coil-of-cable x3', 'electric-plug']],
    ['Three owls listened.', ['owl x3']],
    ['Two little grey owls and five very small, brown mice.', ['owl x2', 'mouse x5']],
    ['Four big, tired, brown bears slept, and two old owls.', ['bear x4', 'owl x2']],
    ['At seven, tiny mice came.', ['mouse x3']],
    ['Seven foxes, owls.', ['fox x7', 'owl x3']],
    ['An owl and foxes. Two foxes came to hear three owls.', ['owl x3', 'fox x2']],
    ['Grandmother Owl sat on a branch.', ['owl']],
    ['They listened to Mother Goose and to Uncle Badger.', ['goose', 'badger']],
    ['A mother bear and her baby elephant.', ['bear', 'elephant']],
    ['The grandmother and her owl.', ['person', 'owl']],
    ['Her father rests. His brother bears the lamp.', ['person', 'person', 'lamp']],
    ['Read it at https://example.org/fox/path?lamp=1 or write to owl@example.org.', []],
    ['We saw a peach there.', ['peach']],
    ['She planted an apple tree in her wedding dress.', ['deciduous-tree', 'dress']],
    ['Lena had a yellow balloon. The balloon flew away.', ['balloon']],
    ['We need nuts and bolts.', ['nut-and-bolt']],
    ['Most live short lives; the giant Pacific octopus lives three years.', ['octopus']],
    ['The lava is hot.', ['volcano']],
    ['A ferry crossed the bay.', ['ferry']],
  ])('are found in %p', (sentence, things) => {
    expect(shown(sentence)).toEqual(things);
  });

  it.each([
    ['a figure of speech', 'Free shipping on every order, and the key to success is a piece of cake.'],
    ['a verb of the third person', 'He does not hurry.'],
    ['a way to be', 'It turns its patient face.'],
    ['what somebody does with an eye', 'She closed one eye, then opened both eyes and said nothing.'],
    ['what somebody has', 'He came with a nose of brass, and she with blue eyes.'],
    [
      'what there is not one of, nor was anywhere',
      'There was not a single telescope, for the telescope had not been invented.',
    ],
    ['what is for baking', 'It takes baking soda, and baking powder.'],
    ['a verb', 'They watch the others and want to fly to us.'],
    ['the past of a verb', 'Prices rose, and nobody saw it.'],
    ['a colour', 'An orange sky over a silver lining.'],
    ['a quotation', 'Nobody believed it. "Bring me a guitar and a camera!"'],
    ['what something is made of', 'A heart of stone, a will of iron.'],
  ])('are none in %s', (_, sentence) => {
    expect(shown(sentence)).toEqual([]);
  });

  it.each([
    ['There was a fire in the kitchen of the bakery.', true],
    ['A fire broke out in the kitchen, and soon it was in flames.', true],
    ['She lit a fire in the kitchen and warmed her hands.', false],
    ['There was a fire in the fireplace of the kitchen.', false],
    ['The baker stood in the kitchen.', false],
  ])('burn where a kitchen does: %s', (sentence, burning) => {
    const { place, burning: burns, things } = readPrompt(sentence);
    // Who is warm has a fire of wood.
    const hasCampfire = burns && things.some(({ kind }) => kind === 'campfire');
    expect({ place, burns, hasCampfire }).toEqual({ place: 'kitchen', burns: burning, hasCampfire: false });
  });

  it('have the colour that the sentence gives them', () => {
    expect(readPrompt('A red umbrella.').things[0]).toMatchObject({ tint: '#e03a3a' });
    expect(readPrompt('An umbrella.').things[0]).not.toHaveProperty('tint');
  });

  it.each([
    ['A microscope in the laboratory', 'laboratory'],
    ['She kneads the dough in the kitchen', 'kitchen'],
    ['The nurse in the hospital', 'hospital'],
    ['The goalkeeper in the stadium', 'stadium'],
    ['Investors at the stock exchange', 'exchange'],
    ['An octopus and a jar', 'underwater'],
    ['In 1666 the street was narrow', 'old town'],
    ['The city was on fire', 'old town'],
    ['The children skated on the ice', 'ice'],
    ['A lipstick', 'studio'],
    ['It was only an idea that nobody shared', 'abstract'],
  ])('stand in the world of %p: %s', (sentence, place) => {
    expect(readPrompt(sentence).place).toBe(place);
  });

  it('burn where a town does, and not where a fire warms', () => {
    expect(readPrompt('In 1666 the fire began in a bakery.').burning).toBe(true);
    expect(readPrompt('A fire in the fireplace of the house.').burning).toBe(false);
    expect(readPrompt('A campfire near the town.').burning).toBe(false);
  });
});
