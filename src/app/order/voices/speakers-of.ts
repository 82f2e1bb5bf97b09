import type { Order } from '../../../domain/film/order/order';
import type { VoiceChoice } from '../../../domain/film/order/provider-choice';

/** All who may speak in a film: who tells it, those of its cast, and whom single scenes have. */
export function speakersOf({ narrator, voice, cast = {}, wishes = {} }: Order): VoiceChoice[] {
  const wished = Object.values(wishes).flatMap((wish) => (wish.voice ? [wish.voice] : []));
  return [{ narrator, voice }, ...Object.values(cast), ...wished];
}
