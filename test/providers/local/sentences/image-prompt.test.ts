import { imagePrompts } from '../../../../src/providers/local/sentences/image-prompt';

const prompts = (...scenes: string[]) => imagePrompts(scenes);
const features = (prompt: string | undefined) => (prompt ?? '').split(';')[0]?.split(', ') ?? [];

describe('the prompt of a scene', () => {
  it('names what can be seen, then the most concrete clause', () => {
    expect(
      prompts('It was late. The old keeper climbs the stairs of the lighthouse above the sea at night. He sighs.'),
    ).toEqual([
      'lighthouse, sea, keeper, stairs, night; the old keeper climbs the stairs of the lighthouse above the sea at night',
    ]);
  });

  it('names the animal that is called as people are, and nobody else', () => {
    expect(features(prompts('Grandmother Owl sat in the forest. Then Uncle Fox came.')[0])).toEqual([
      'forest',
      'owl',
      'fox',
    ]);
    expect(features(prompts('The grandmother of the owl sat in the forest.')[0])).toContain('grandmother');
  });

  it('shows no night that something only seemed to be, and a volcano where lava is', () => {
    expect(features(prompts('It was as if the night had come. The lava is hot.')[0])).toEqual(['volcano']);
  });

  it('takes no path and no lamp from an address', () => {
    expect(features(prompts('A fox read it at https://example.org/path/lamp.')[0])).toEqual(['fox']);
  });

  it('understands plurals and other forms, and does not show what the text denies', () => {
    expect(
      features(prompts('Foxes and mice ran through the snowy woods; there were no stars, only berries and wolves.')[0]),
    ).toEqual(['woods', 'foxes', 'mouse', 'wolves', 'snow']);
  });

  it('stays at the place, hour and season until another is named', () => {
    const [, second, third, fourth] = prompts(
      'One winter night the ship left the harbour.',
      'The captain held the wheel.',
      'At dawn he saw an island.',
      'Nobody spoke.',
    );
    expect(features(second)).toEqual(expect.arrayContaining(['harbour', 'captain', 'night', 'winter']));
    expect(features(third)).toEqual(expect.arrayContaining(['island', 'captain', 'dawn', 'winter']));
    expect(features(third)).not.toContain('night');
    expect(features(third)).not.toContain('harbour');
    expect(features(fourth)).toEqual(['island', 'dawn', 'winter']);
  });

  it('ends at the hour at which the scene ends, and knows the next day', () => {
    expect(features(prompts('In the evening they rowed, and by midnight they slept.')[0])).toEqual(['midnight']);
    expect(features(prompts('It was night.', 'The next day they left.')[1])).toContain('noon');
  });

  it('prefers what is told to what is said', () => {
    const [prompt] = prompts('"A fox, an owl and a bear!" she said. The boat lay on the beach.');
    expect(prompt).toMatch(/; the boat lay on the beach$/);
  });

  it('keeps a name as it is written and drops quotation marks', () => {
    expect(prompts('“Mara” rowed the boat.')[0]).toMatch(/; Mara rowed the boat$/);
  });

  it('names a thing of several words whole, and not by one of them', () => {
    expect(features(prompts('A fire extinguisher, a bell pepper and a polar bear.')[0])).toEqual(['polar bear']);
  });

  it.each([
    ['Pip was a small hedgehog.', 'hedgehog'],
    ['Once there lived a hedgehog called Pip.', 'hedgehog'],
    ['Pip is the old keeper of a fox.', 'keeper'],
  ])('shows who is told of by a name, once it is told who that is: %s', (told, seen) => {
    expect(features(prompts(told, 'The rain came down. Pip hid under a mushroom.')[1])).toContain(seen);
  });

  it.each(['He was a small hedgehog.', 'Pip was as quick as a fox.', 'Pip was a place in the hills.'])(
    'takes nothing else for what a name is: %s',
    (told) => {
      expect(features(prompts(told, 'Pip slept under a mushroom.')[1])).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/hedgehog|fox/)]),
      );
    },
  );

  it('tells of no place of the scene before in a report, whose every scene is another matter', () => {
    const [, second] = prompts(
      'The river is high.',
      'Engineers inspect the bridge.',
      'The mayor has promised help.',
      'Trains leave on Monday.',
      'Doctors are in the village.',
    );
    expect(features(second)).not.toContain('river');
  });

  it('does not take those whom a scene is about for somebody of the scene before', () => {
    const [, second] = prompts('She met soldiers in the meadow.', 'And bears do not sleep. What they want is honey.');
    expect(features(second)).toContain('bears');
  });

  it('names the animal that a story is about where it only says "he", with whom he meets', () => {
    const [, second] = prompts('A snail named Nilo lived in a garden.', 'One morning he met a rabbit by the gate.');
    expect(features(second)).toEqual(expect.arrayContaining(['snail', 'rabbit']));
  });

  it('shows the thing that a name is', () => {
    const [, second] = prompts('Meet Hush, the headphones that listen.', 'Hush costs $149.');
    expect(features(second)).toContain('headphones');
  });

  it('sees neighbours at one place from nearer and from farther away', () => {
    const scenes = ['A ship lay in the harbour.', 'He saw the ship.', 'He saw it again.', 'He went to the forest.'];
    expect(prompts(...scenes).map((prompt) => /close-up|wide view/.exec(prompt)?.[0])).toEqual([
      undefined,
      'close-up',
      'wide view',
      undefined,
    ]);
  });

  it('calls the hour by its name where it is told in several words, and takes a duration for none', () => {
    expect(features(prompts('They came to the hill as the sun went down.')[0])).toContain('sunset');
    expect(features(prompts('The shop opens before ten in the morning.')[0])).not.toContain('morning');
  });

  it('is never empty and at most 300 characters long', () => {
    const everything = 'fox owl bear boat ship castle village forest storm night winter lamp tree '.repeat(20);
    for (const text of ['🎉', '...', 'x'.repeat(2_000), everything, '😀'.repeat(500)]) {
      const [prompt = ''] = prompts(text);
      expect(prompt.length).toBeGreaterThan(0);
      expect(prompt.length).toBeLessThanOrEqual(300);
      // Half of an emoji would not survive being written and read.
      expect(Buffer.from(prompt).toString()).toBe(prompt);
    }
  });

  it('has the vessel of the story where it sinks, by its name too, and lets nobody sail on another', () => {
    const [, second, third, fourth] = prompts(
      'The ferry Hilda left the harbour. The captain smiled, and he waved.',
      'He saw the rock too late.',
      'She sank within minutes.',
      'He never found the Hilda again. The wreck lies at the bottom of the sea.',
    );
    expect(features(second)).not.toContain('ferry');
    expect(features(third)).toContain('sinking ferry');
    expect(features(fourth)).toContain('sunken ferry on the seabed');
  });

  it('takes nobody for "she" who is a boy', () => {
    const [, second] = prompts('A boy and a goose stood by the pond.', 'She swam, and her feathers shone.');
    expect(features(second)).not.toContain('boy');
  });

  it('goes on with nobody in a poem whom its line does not begin with', () => {
    const poem = imagePrompts(['A sparrow sits by the sea.', 'My father stood there, a coin in his hand.'], 'en', true);
    expect(features(poem[1])).not.toContain('sparrow');
  });

  it('leaves the landscape for a sofa', () => {
    const [, second] = prompts('She stood at the sea.', 'She sat on a sofa and telephoned.');
    expect(features(second)).not.toContain('sea');
  });
});
