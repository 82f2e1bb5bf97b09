import { drawnAfter, drawnAfterOthers } from '../../../src/app/remake/drawn-after';
import type { MadeScene } from '../../../src/domain/film/manifest';
import { newOrder, type Order } from '../../../src/domain/film/order/order';

const scenes = [['Mira'], ['Mira', 'Tom'], ['Tom'], ['Ann'], []].map((characters, index) => ({
  text: `Scene ${index + 1}.`,
  imagePrompt: 'p',
  characters,
}));
const orderOf = (choices: Partial<Order>) =>
  newOrder({ title: 'The Sea', text: 'A.' }, { script: { title: 'The Sea', scenes }, ...choices });

describe('pictures that are drawn after others', () => {
  it('are drawn anew with them, from one character to the next', () => {
    const order = orderOf({ pinsCharacters: true });
    expect(drawnAfter(order, [1], [])).toEqual([1, 2, 3]);
    expect(drawnAfter(order, [5], [])).toEqual([5]);
    expect(drawnAfter(order, [5], ['Ann'])).toEqual([4, 5]);
    expect(drawnAfter(order, [], [])).toEqual([]);
  });

  it('are left as they are where nobody is drawn after anybody', () => {
    expect(drawnAfter(orderOf({}), [1], ['Ann'])).toEqual([1]);
  });

  it('show somebody else when the first picture is no longer in the film', () => {
    const image = (key: string) => ({ key, mediaType: 'image/png', bytes: 1, sha256: key });
    const made = [{ illustration: { image: image('new') } }] as MadeScene[];
    const references = [
      { character: 'Mira', image: image('old') },
      { character: 'Tom', image: image('new') },
    ];
    expect(drawnAfterOthers({ scenes: made, references })).toEqual(['Mira']);
    expect(drawnAfterOthers({ scenes: made })).toEqual([]);
  });
});
