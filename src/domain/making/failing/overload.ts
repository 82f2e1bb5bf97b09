import { partId, whoDoes } from '../parts/scene-parts';
import { shownPartsOf } from '../parts/shown-parts';
import { lifeOf, withLife, type Making, type DoneBy } from '../making';
import { failedOfProvider } from './take-over';

/**
 * The film after a voice failed under overload. The first time it is to be asked for again, in turn. When a narrator cannot
 * bear one alone it is down: all voices that were to be asked for again of it have failed, each as it did.
 */
export function voiceOverloaded(making: Making, id: string): Making {
  const life = lifeOf(making, id);
  const who = whoDoes(life);
  const isDown = making.narratorsDown?.includes(who) ?? false;
  if (life?.tries === 1 && !isDown) return withLife(making, id, { ...life, is: 'in turn' });
  const known = isDown ? making : { ...making, narratorsDown: [...(making.narratorsDown ?? []), who] };
  return [id, ...waitingFor(known, who)].reduce(failedOfProvider, known);
}

/** The voices that were to be asked for again of a narrator. */
function waitingFor(making: Making, who: DoneBy): string[] {
  return shownPartsOf(making)
    .filter(({ voice }) => voice?.is === 'in turn' && whoDoes(voice) === who)
    .map(({ scene }) => partId('voice', scene));
}
