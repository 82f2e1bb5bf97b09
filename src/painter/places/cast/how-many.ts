import type { Thing } from '../../features';
import { isCreature } from '../../things/living';

/** More than so many things side by side are each too small to be known. */
const MOST_SIDE_BY_SIDE = 6;

/**
 * How many of a thing are painted beside all others: as many as the text counts, but where that would be a row of trifles fewer of
 * those whose number it only says to be several.
 */
export function howMany(thing: Thing, things: readonly Thing[]): number {
  const total = things.reduce((sum, { kind, count }) => sum + (kind === 'kept' || isCreature(kind) ? count : 1), 0);
  if (!thing.many || total <= MOST_SIDE_BY_SIDE || thing.counted) return thing.count;
  return things.length > 3 ? 1 : 2;
}
