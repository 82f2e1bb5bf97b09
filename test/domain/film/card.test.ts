import { cardsOf, readingSamples } from '../../../src/domain/film/card';
import { cardMove } from '../../../src/domain/film/moves/card-move';
import { newOrder } from '../../../src/domain/film/order/order';
import { estimate } from '../../../src/domain/purse/estimate';

const secondsFor = (text: string) => readingSamples(text) / 48_000;

describe('the cards of an order', () => {
  it('are its title before the scenes and its text after them, as they are ordered', () => {
    expect(cardsOf({}, 'The Sea')).toEqual([]);
    expect(cardsOf({ endCard: { text: 'The end', spoken: false }, titleCard: { spoken: true } }, 'The Sea')).toEqual([
      { place: 'title', text: 'The Sea', isSpoken: true },
      { place: 'end', text: 'The end', isSpoken: false },
    ]);
  });

  it('are silent where no voice could say what they show', () => {
    expect(cardsOf({ titleCard: { spoken: true } }, '* * *')).toMatchObject([{ isSpoken: false }]);
  });

  it('are there for as long as it takes to read them, in whole samples', () => {
    expect(secondsFor('The Sea')).toBe(2.4);
    expect(secondsFor('x'.repeat(70))).toBe(6);
    expect(secondsFor('x'.repeat(200))).toBe(9);
    for (let length = 1; length < 200; length++) expect(readingSamples('x'.repeat(length)) % 1).toBe(0);
  });

  it('are paid for where they are spoken, by their characters', () => {
    const prices = { voiceMicroUsd: 1_000 };
    const costOf = (spoken: boolean) => {
      const order = newOrder(
        { title: 'Seven', text: 'A sea.' },
        { titleCard: { spoken }, endCard: { text: 'The end', spoken } },
      );
      return estimate(order, prices, { title: 'The Sea', scenes: [{ text: 'A sea.', imagePrompt: 'a' }] }, 1)
        .voicesMicroUsd;
    };
    expect(costOf(false)).toBe(6);
    expect(costOf(true)).toBe(6 + 'The Sea'.length + 'The end'.length);
  });

  it('stay on the picture when the camera comes closer', () => {
    for (const motion of ['gentle', 'lively'] as const) {
      const { frames, from, to } = cardMove(motion, 90);
      expect([frames, from.share]).toEqual([90, 1]);
      // Words fill at most 80 percent of the width.
      expect(to.share).toBeGreaterThan(0.85);
      expect([to.x, to.y]).toEqual([0.5, 0.5]);
    }
  });
});
