import { newOrder } from '../../src/domain/order';
import { orderProblem } from '../../src/client/order-problem';

const story = { title: 'The Sea', text: 'A sea.' };
const orderOf = (scenes: number, text = 'A sea.') =>
  newOrder(story, {
    script: { title: 'The Sea', scenes: Array.from({ length: scenes }, () => ({ text, imagePrompt: 'sea' })) },
  });

describe('an order', () => {
  it('is as large as one film can be', () => {
    expect(orderProblem(newOrder(story))).toBeUndefined();
    expect(orderProblem(orderOf(500, 'x'.repeat(1_800)))).toBeUndefined();
  });

  it('is refused with more scenes, or more bytes, than a film can answer with', () => {
    expect(orderProblem(orderOf(501))).toMatch(
      /at most 500 scenes, but the script of "The Sea" has 501\. Make several/,
    );
    expect(orderProblem(orderOf(500, '海'.repeat(630)))).toMatch(/at most 950000 bytes as JSON, but .* has 96\d{4}\./);
  });
});
