import { expectedScenes } from '../../../../src/app/order/cost/expected-scenes';
import { readSettings } from '../../../../src/config/settings';
import { newOrder, type Order } from '../../../../src/domain/film/order/order';
import { createSentenceScriptwriter } from '../../../../src/providers/local/scriptwriter';

const LONG = 'Waves roll on and on, and the old keeper counts them all. '.repeat(300);
const gemini = { provider: 'gemini', model: 'flash' };
const local = { provider: 'local', model: 'sentences' };

const settings = readSettings({});
const orderOf = (choices: Partial<Order>, text = LONG) => newOrder({ title: 'The Sea', text }, choices);

describe('how many scenes are expected before there is a script', () => {
  it('is how many the local scriptwriter makes, however many these are', async () => {
    for (const text of [LONG, LONG.slice(0, 2_000), 'A sea. A boat.']) {
      const order = orderOf({ scriptwriter: local }, text);
      const { script } = await createSentenceScriptwriter().write(order, new AbortController().signal);
      expect(expectedScenes(order, settings)).toBeGreaterThanOrEqual(script.scenes.length);
    }
    expect(expectedScenes(orderOf({ scriptwriter: local }), settings)).toBeGreaterThan(28);
  });

  it('is at most 12 of a story that is adapted, unless the local scriptwriter may have to step in', () => {
    expect(expectedScenes(orderOf({ scriptwriter: gemini }), settings)).toBe(12);
    const fallbacks = { scriptwriter: local };
    expect(expectedScenes(orderOf({ scriptwriter: gemini, fallbacks }), settings)).toBeGreaterThan(28);
  });

  it('is what a person has said, by a number or by a script', () => {
    const scenes = [{ text: 'A sea.', imagePrompt: 'sea' }];
    expect(expectedScenes(orderOf({ scriptwriter: local, sceneCount: 5 }), settings)).toBe(5);
    expect(expectedScenes({ ...orderOf({ scriptwriter: local }), script: { title: 'T', scenes } }, settings)).toBe(1);
  });
});
