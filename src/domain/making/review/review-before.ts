import { REVIEWED, type Reviewed } from '../../film/order/review';
import { scriptOf, type Making } from '../making';
import type { SceneParts } from '../parts/scene-parts';
import { isPaired } from '../parts/scene-view';
import { shownScenesOf } from '../parts/shown-parts';

/** The review that a film may not go past yet: the first that was ordered and is not over. */
export function reviewBefore({ order: { review }, passed = [] }: Making): Reviewed | undefined {
  return REVIEWED.find((what) => review?.[what] && !passed.some((over) => over.what === what));
}

/** Whether all is there that is to be reviewed, so that the film waits for a person. */
export function isReady(making: Making, review: Reviewed): boolean {
  if (!scriptOf(making)) return false;
  return shownScenesOf(making).every((parts) => isThere(parts, review));
}

/** Whether of a scene there is what is to be reviewed. */
export function isThere(parts: SceneParts, review: Reviewed): boolean {
  if (review === 'script') return true;
  return review === 'voices' ? parts.voice?.is === 'made' : isPaired(parts);
}

/** The scenes that are in the film and that nobody has approved yet. */
export function unapproved(making: Making, review: Reviewed): number[] {
  return shownScenesOf(making)
    .filter(({ scene }) => !scene.approved?.some(({ what }) => what === review))
    .map(({ scene }) => scene.id);
}
