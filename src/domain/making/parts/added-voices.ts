import { isAddedVoice, isOffline, type Order } from '../../film/order/order';
import type { SceneParts } from './scene-parts';

/**
 * Whether a film's pictures wait for its voices. One that a person has added may not be with the worker that is to speak: before it was
 * heard, no picture is paid for. Of the cast, who speaks in which scene is not known before all have spoken.
 */
export function waitsForAddedVoices(order: Order, scenes: readonly SceneParts[]): boolean {
  const { illustrator, cast = {} } = order;
  if (isOffline(`${illustrator.provider}/${illustrator.model}`)) return false;
  if (Object.values(cast).some(isAddedVoice)) return scenes.some(({ voice }) => voice?.is !== 'made');
  return isAddedVoice(order) && scenes.every(({ voice }) => voice?.is !== 'made');
}
