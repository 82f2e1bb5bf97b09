import { imagePrompts } from '../../../../../src/providers/local/sentences/image-prompt';
import { productOf } from '../../../../../src/providers/local/sentences/named/product';

const features = (prompt: string) => prompt.split('; ')[0]!.split(', ');
const OFFER = 'You will love it. It costs $149, and your friends will ask you.';

describe('what a text offers for sale', () => {
  it.each([
    ['Hush', `Hush are headphones that listen. ${OFFER}`, 'headphones'],
    ['Glow, the lamp that sees', `Glow is a bicycle lamp of steel. ${OFFER}`, 'bicycle lamp'],
    ['Leaf', `Leaf is an app for people who forget. ${OFFER}`, 'app'],
    ['The best coffee machine', OFFER, 'coffee machine'],
  ])('is what its title or "X is a ..." says: %s', (title, text, product) => {
    expect(productOf(title, text)?.name).toBe(product);
  });

  it.each([
    ['our new X', 'Our new kettle boils two cups of water. Put it on the table.', 'kettle'],
    ['introducing the X', 'Introducing the umbrella that never turns.', 'umbrella'],
    ['meet X, the Y', 'Meet Lumo, the lamp that wakes you.', 'lamp'],
    ['this X', 'Cats knock things over. This plant pot stays where it is.', 'plant pot'],
    ['the X that', 'It rains. The umbrella that stays whole is here.', 'umbrella'],
    ['what "it" is', 'The kettle boils two cups of water. It needs no plug.', 'kettle'],
  ])('is what the text offers as "%s", and not a word of its title', (_, told, product) => {
    expect(productOf('The Quiet Cup', `${told} Order it today for 39 euros, and send yours back.`)?.name).toBe(product);
  });

  it('is nothing of the title where the text offers what no picture shows', () => {
    expect(productOf('The Quiet Cup', `Our new method is here. ${OFFER}`)).toBeUndefined();
  });

  it('is told to you also where you are asked to do something with it', () => {
    expect(productOf('The kettle', 'Put it on the table. Order it for 39 euros.')?.name).toBe('kettle');
    expect(
      productOf('The kettle', 'He put it on the table and sent it home. Our new kettle was 39 euros.'),
    ).toBeUndefined();
  });

  it.each([
    ['a story that speaks to nobody', 'Hush', 'Hush are headphones. They cost $149.'],
    ['a story without an offer', 'Hush', 'Hush are headphones. You know them, and your friends do.'],
    ['an offer in quotation marks', 'The market', 'A lamp. "You there! Your lamp for 5 dollars!" cried the woman.'],
    ['an offer of what cannot be seen', 'Advice', `Wise is a counsel for all. ${OFFER}`],
  ])('is nothing in %s', (_, title, text) => {
    expect(productOf(title, text)).toBeUndefined();
  });

  it('stands in the foreground of each scene, and is listed once', () => {
    const scenes = ['Hush are headphones that listen.', 'In the train, the headphones keep you quiet.', OFFER];
    const prompts = imagePrompts(scenes, 'en', false, 'Hush');
    expect(prompts).toHaveLength(3);
    for (const prompt of prompts) expect(prompt).toMatch(/^headphones in the foreground\b/);
    expect(prompts[1]!.split(';')[0]!.match(/headphones/g)).toHaveLength(1);
  });

  it('is who "he" is, and each scene has a place and an hour of its own', () => {
    const scenes = [
      'Otto is a robot vacuum. In the evening the dog loses his hair at the sea, as in 1887.',
      'He never sleeps.',
      'Otto never sleeps.',
      OFFER,
    ];
    const [, second, third] = imagePrompts(scenes, 'en', false, 'Otto');
    expect(second).toBe('robot vacuum in the foreground; he never sleeps');
    expect(features(third!)).toEqual(['robot vacuum in the foreground', 'close-up']);
  });

  it('is not there in a story of a person who has one', () => {
    expect(imagePrompts(['Mira had headphones.', 'She wore them in the train.'])[1]).not.toMatch(/foreground/);
  });
});
