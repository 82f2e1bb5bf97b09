import type { Order } from '../../../domain/film/order/order';

/** What the voices of a film read, as far as it is known before: the words of its script, else of the story. */
export function toldText({ story, script }: Order): string {
  return script ? script.scenes.map(({ text }) => text).join('\n\n') : story.text;
}
