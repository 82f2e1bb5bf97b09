import { imagePrompts } from '../../../../../src/providers/local/sentences/image-prompt';

const prompts = (...scenes: string[]) => imagePrompts(scenes, 'en', true);

describe("the prompts of a poem's scenes", () => {
  it('are lists of what can be seen, without its sentences', () => {
    expect(prompts('The morning comes in grey and slow,\na gull leans on the wind,\nover the harbour.')).toEqual([
      'harbour, gull, morning, wind',
    ]);
  });

  it('stay in the landscape of the poem, also before it is named', () => {
    const [first, second, third] = prompts('Nothing is said.', 'The sea is here at dawn.', 'Nothing is said again.');
    expect(first).toMatch(/^sea/);
    expect(second).toMatch(/^sea, dawn/);
    expect(third).toMatch(/^sea, dawn/);
  });

  it('come back from a room to the landscape', () => {
    const [, room, after] = prompts('Snow on the forest.', 'The clock, the candle.', 'Snow again.');
    expect(room).toMatch(/^room, clock, candle/);
    expect(after).toMatch(/^forest, snow/);
  });

  it('do not laugh in a poem that mourns', () => {
    const [first, second] = prompts('Your laughter on the hill.', 'My grief is on the hill.');
    expect(first).not.toContain('joyful');
    expect(second).toContain('sad');
  });

  it('are a landscape where nothing is named', () => {
    expect(prompts('Why, and why not?')).toEqual(['landscape']);
  });
});
