import { InputError } from '../../../../src/app/input-error';
import { withSceneCount } from '../../../../src/app/order/cost/scene-count';
import { readSettings } from '../../../../src/config/settings';
import { newOrder, type Order } from '../../../../src/domain/film/order/order';

const LONG = 'Waves roll on and on, and the old keeper counts them all until the night is over. '.repeat(30);
const gemini = { provider: 'gemini', model: 'gemini-2.5-flash' };
const together = { provider: 'together', model: 'black-forest-labs/FLUX.1-schnell' };
const settings = readSettings({ GEMINI_API_KEY: 'canary-key', TOGETHER_API_KEY: 'canary-key' });
const modelOf = (role: 'scriptwriter' | 'illustrator', { provider }: { provider: string }) => ({
  provider,
  model: settings.offers.find((offer) => offer.provider === provider)?.[role]?.model ?? '',
});
const orderOf = (choices: Partial<Order> = {}, text = LONG) => newOrder({ title: 'The Sea', text }, choices);
const countOf = (order: Order, asked?: number) => withSceneCount(order, asked, settings).sceneCount;

describe('how many scenes an order asks for', () => {
  it('is the number that a person named, up to what the scriptwriter can be asked for', () => {
    const byGemini = orderOf({ scriptwriter: modelOf('scriptwriter', gemini) });
    expect(countOf(orderOf(), 40)).toBe(40);
    expect(countOf(byGemini, 12)).toBe(12);
    expect(() => countOf(byGemini, 13)).toThrow(InputError);
    const covered = { ...orderOf(), fallbacks: { scriptwriter: modelOf('scriptwriter', gemini) } };
    expect(() => countOf(covered, 13)).toThrow('The scriptwriter gemini can be asked for 12 scenes at most');
  });

  it('is refused where the story has not the words for it', () => {
    const short = orderOf({}, 'It snowed all night. In the morning the village was white.');
    expect(countOf(short, 11)).toBe(11);
    expect(() => countOf(short, 12)).toThrow(InputError);
    expect(() => countOf(short, 500)).toThrow(
      '"The Sea": The story should have words for 500 scenes, but they fill only 11. Ask for fewer scenes.',
    );
    // Who adapts a story may find more, but not whoever takes over.
    const byGemini = { ...short, scriptwriter: modelOf('scriptwriter', gemini) };
    expect(countOf(byGemini, 12)).toBe(12);
    const covered = { ...byGemini, fallbacks: { scriptwriter: short.scriptwriter } };
    expect(countOf(covered, 11)).toBe(11);
    expect(() => countOf(covered, 12)).toThrow(
      '"The Sea": for the fallback local: The story should have words for 12 scenes, but they fill only 11.',
    );
  });

  it('is more where pictures cost nothing, for scenes of 8 to 16 seconds', () => {
    const count = countOf(orderOf()) ?? 0;
    const seconds = LONG.length / 15;
    expect(seconds / count).toBeGreaterThan(8);
    expect(seconds / count).toBeLessThan(16);
  });

  it.each([
    ['pictures are paid for', orderOf({ illustrator: modelOf('illustrator', together) })],
    ['pictures may have to be paid for', orderOf({ fallbacks: { illustrator: modelOf('illustrator', together) } })],
    ['the story is adapted', orderOf({ scriptwriter: modelOf('scriptwriter', gemini) })],
    [
      'a script is there',
      orderOf({ script: { title: 'T', scenes: [{ text: LONG.slice(0, 900), imagePrompt: 'sea' }] } }),
    ],
    ['nobody here knows who draws', orderOf({ illustrator: { provider: 'other', model: 'm' } })],
    ['the story is short', orderOf({}, 'A sea. A boat.')],
  ])('is left to the scriptwriter where %s', (_what, order) => {
    expect(withSceneCount(order, undefined, settings)).toEqual(order);
  });
});
