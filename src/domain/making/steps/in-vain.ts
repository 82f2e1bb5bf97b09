import { lifeOf, type Making } from '../making';
import type { NextStep } from '../next-steps';
import { isOfNow } from '../of-now';

/** The steps that wait for vendors, and are paid for. */
const PAID: readonly NextStep['activity'][] = ['writeScript', 'narrateScene', 'illustrateScene'];

/**
 * Whether nobody waits any more for a step that is under way: a person has changed what it is made of, or has paused the film before
 * it was paid for.
 */
export function isInVain(making: Making, { name: { id }, activity }: NextStep): boolean {
  if (making.pausedAtMs !== undefined && PAID.includes(activity)) return true;
  if (!making.revisions) return false;
  return !isOfNow(making, id) || (lifeOf(making, id)?.isStale ?? false);
}
