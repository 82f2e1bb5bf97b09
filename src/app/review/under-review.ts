import type { Review, Reviewed } from '../../domain/film/order/review';
import { REVIEWED } from '../../domain/film/order/review';
import type { Board, BoardScene, Stage } from '../../domain/making/board/board';

const CLOSED: readonly Stage[] = ['merging', 'made', 'failed', 'cancelled'];

/** Whether a film takes no changes any more, and so waits for nobody's. */
export function isClosed({ stage }: Pick<Board, 'stage'>): boolean {
  return CLOSED.includes(stage);
}

/** What of a film waits to be approved, all of which is there; undefined when nothing does. */
export function underReview({ stage }: Pick<Board, 'stage'>): Reviewed | undefined {
  return REVIEWED.find((what) => stage === `${what} review`);
}

/** What is to be approved next of a film that was ordered to wait so, while it is not all there yet: single scenes can be, as they come. */
export function nextReview({ scenes }: Pick<Board, 'scenes'>, review: Review | undefined): Reviewed | undefined {
  const kept = scenes.filter(({ is }) => is !== 'skipped');
  return REVIEWED.find((what) => review?.[what] && !kept.every((scene) => isApproved(scene, what)));
}

/** Whether somebody has approved that of a scene. */
export function isApproved({ approved = [] }: Pick<BoardScene, 'approved'>, what: Reviewed): boolean {
  return approved.some((approval) => approval.what === what);
}
