import { withSamePeople } from '../../../src/app/order/same-people';
import { readSettings } from '../../../src/config/settings';
import { newOrder } from '../../../src/domain/film/order/order';

const settings = readSettings({ TOGETHER_API_KEY: 'a-key-of-letters' });
const together = { provider: 'together', model: 'black-forest-labs/FLUX.1-schnell' };
const orderOf = (text: string, choices = {}) => newOrder({ title: 'The Sea', text }, choices);

describe("a story's seed", () => {
  it('is the same for the same story, and another for another', () => {
    const seed = (text: string) => withSamePeople(orderOf(text, { illustrator: together }), settings).storySeed;
    expect(seed('A calm sea.')).toBe(seed('A calm sea.'));
    expect(seed('A calm sea.')).not.toBe(seed('A storm.'));
    expect(Number.isInteger(seed('A calm sea.'))).toBe(true);
  });

  it('is not given where pictures look alike anyway: those of the painter', () => {
    expect(withSamePeople(orderOf('A calm sea.'), settings)).not.toHaveProperty('storySeed');
  });
});

describe('pictures to go by', () => {
  const pinsOf = (model: string, environment = {}) => {
    const asked = { TOGETHER_API_KEY: 'a-key-of-letters', STORYREEL_IMAGE_MODEL: model, ...environment };
    const order = orderOf('A calm sea.', { illustrator: { provider: 'together', model } });
    return withSamePeople(order, readSettings(asked)).pinsCharacters;
  };

  it.each(['pro', 'dev', 'flex'])('are taken by FLUX.2 %s', (kind) => {
    expect(pinsOf(`black-forest-labs/FLUX.2-${kind}`)).toBe(true);
  });

  it.each(['black-forest-labs/FLUX.1-schnell', 'black-forest-labs/FLUX.2-max'])('are not sent to %s', (model) => {
    expect(pinsOf(model)).toBeUndefined();
  });

  it('are not sent where a person has switched them off', () => {
    expect(pinsOf('black-forest-labs/FLUX.2-pro', { STORYREEL_IMAGE_REFERENCES: 'off' })).toBeUndefined();
  });
});
