import { orderProblem } from '../../src/client/order-problem';
import { newOrder, type Order } from '../../src/domain/film/order';

const story = { title: 'The Sea', text: 'A sea.' };

/** An order of so many scenes, each with a text of so many bytes; the story has them once more. */
function orderOf(scenes: number, bytes: number, letter = 'x'): Order {
  const text = letter.repeat(bytes / Buffer.byteLength(letter));
  const script = { title: 'The Sea', scenes: Array.from({ length: scenes }, () => ({ text, imagePrompt: 'b' })) };
  return newOrder({ title: 'The Sea', text: Array.from({ length: scenes }, () => text).join('\n\n') }, { script });
}

describe('an order', () => {
  it.each([
    [1, 6],
    [300, 1_440],
    [500, 558],
  ])('of %i scenes with %i bytes of text each makes one film', (scenes, bytes) => {
    expect(orderProblem(orderOf(scenes, bytes))).toBeUndefined();
  });

  // The first failed when its manifest was to be answered (npm run bench:long).
  it.each([
    [300, 2_490, 'x'],
    [300, 1_560, '海'],
    [1_000, 30, 'x'],
  ])(
    'of %i scenes with %i bytes of text each is refused: no answer could hold its manifest',
    (scenes, bytes, letter) => {
      expect(orderProblem(orderOf(scenes, bytes, letter))).toMatch(
        new RegExp(
          `^"The Sea" is too long .* would have \\d{7} bytes for ${scenes} scenes, at most 1950000 .* Divide it.$`,
        ),
      );
    },
  );

  it('without a script has no longer story than a scriptwriter is asked to read', () => {
    expect(orderProblem(newOrder({ ...story, text: 'x'.repeat(20_000) }))).toBeUndefined();
    expect(orderProblem(newOrder({ ...story, text: 'x'.repeat(20_001) }))).toMatch(/at most 20000 .* it has 20001/);
  });
});
