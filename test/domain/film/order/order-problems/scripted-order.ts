import { newOrder, type Order } from '../../../../../src/domain/film/order/order';

/** An order with so many scenes, each of so many bytes of text; the story has them once more. */
export function scripted(scenes: number, bytes: number, word: string): Order {
  const text = word.repeat(Math.floor(bytes / Buffer.byteLength(word)));
  const script = { title: 'The Sea', scenes: Array.from({ length: scenes }, () => ({ text, imagePrompt: 'b' })) };
  return newOrder({ title: 'The Sea', text: Array.from({ length: scenes }, () => text).join('\n\n') }, { script });
}
