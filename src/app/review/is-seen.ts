import type { Reviewed } from '../../domain/film/order/review';
import type { Board } from '../../domain/making/board/board';
import { seenOf } from '../../domain/making/review/seen';

/**
 * Whether what is to be approved, of some scenes or of all, is what a person saw: by the name of the review, the word for all that it
 * showed, or a word for each of those scenes. What was changed in other scenes since is no matter then.
 */
export function isSeen(seen: readonly string[], what: Reviewed, board: Board, scenes?: readonly number[]): boolean {
  if (seen.includes(what) || seen.includes(seenOf(what, board))) return true;
  return scenes?.every((scene) => seen.includes(seenOf(what, board, [scene]))) ?? false;
}
