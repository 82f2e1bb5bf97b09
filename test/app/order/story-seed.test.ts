import { withStorySeed } from '../../../src/app/order/story-seed';
import { readSettings } from '../../../src/config/settings';
import { newOrder } from '../../../src/domain/film/order/order';

const settings = readSettings({ TOGETHER_API_KEY: 'a-key-of-letters' });
const together = { provider: 'together', model: 'black-forest-labs/FLUX.1-schnell' };
const orderOf = (text: string, choices = {}) => newOrder({ title: 'The Sea', text }, choices);

describe("a story's seed", () => {
  it('is the same for the same story, and another for another', () => {
    const seed = (text: string) => withStorySeed(orderOf(text, { illustrator: together }), settings).storySeed;
    expect(seed('A calm sea.')).toBe(seed('A calm sea.'));
    expect(seed('A calm sea.')).not.toBe(seed('A storm.'));
    expect(Number.isInteger(seed('A calm sea.'))).toBe(true);
  });

  it('is not given where pictures look alike anyway: those of the painter', () => {
    expect(withStorySeed(orderOf('A calm sea.'), settings)).not.toHaveProperty('storySeed');
  });
});
