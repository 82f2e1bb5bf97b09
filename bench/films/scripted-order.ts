import { newOrder, type Order } from '../../src/domain/film/order/order';

/** An order of so many scenes with a script of its own, of the usual number of words. */
export function scriptedOrder(title: string, count: number, differs: Partial<Order> = {}): Order {
  const scenes = Array.from({ length: count }, (_scene, index) => ({
    text: `This is scene ${index + 1} of ${title}. The keeper climbs the stairs of the lighthouse once more, and counts every one of them.`,
    imagePrompt: `the stairs of a lighthouse, ${title}, ${index + 1}`,
  }));
  const text = scenes.map((scene) => scene.text).join('\n\n');
  return { ...newOrder({ title, text }, { script: { title, scenes }, format: 'square' }), ...differs };
}
