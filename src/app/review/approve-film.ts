import { REVIEWED, type Reviewed } from '../../domain/film/order/review';
import type { Waiting } from '../../domain/making/board/waiting';
import { seenOf } from '../../domain/making/review/seen';
import type { Connected } from '../connection/connected';
import type { OwnScript } from '../order/reading/parse-script';
import { InputError } from '../input-error';
import { approveShown } from './approve-shown';
import { asked } from './asked';
import { filmTerms } from './change-terms';
import { filmBoard, sceneOn } from './film-board';
import { refuseOtherFilm, scriptChange } from './given-script';
import { isSeen } from './is-seen';
import { isApproved, nextReview, underReview } from './under-review';

/** What a person approves: scenes by their numbers, else all; of a script they may hand in another one that goes in its place. */
export interface Approving {
  who: string;
  /** What they have looked at: a review, or words of `seenOf` for what it showed, of all or of a scene. Else what is there when the command comes. */
  seen?: readonly string[] | undefined;
  scenes?: number[] | undefined;
  script?: OwnScript | undefined;
}

/** What was approved: of which scenes, and as which word they were seen; and what the film waits for now. */
export interface ApprovedFilm {
  what: Reviewed;
  scenes: number[];
  seen: string;
  waitsFor?: Waiting;
}

/** Approves what a film has under review; refuses when nothing is, and when that is not what the person saw. */
export async function approveFilm(connected: Connected, id: string, approving: Approving): Promise<ApprovedFilm> {
  const { films } = connected;
  const { who, seen, scenes, script: given } = approving;
  let board = await filmBoard(films, id);
  const next = underReview(board) ?? nextReview(board, (await filmTerms(connected, id)).review);
  const what = reviewIn(seen) ?? next;
  if (!what) throw new InputError(`${id} has nothing to approve now (it is at: ${board.stage}).`);
  scenes?.forEach((scene) => sceneOn(board, scene));
  // Of another review the film itself says why it cannot be approved.
  if (what === next && seen && !isSeen(seen, what, board, scenes)) refuseUnseen(id, seen, scenes);
  if (given) {
    if (what !== 'script') {
      throw new InputError(
        `--script is for a script that is under review, but ${id} is at: ${board.stage}. Change its scenes with "storyreel revise".`,
      );
    }
    if (scenes) throw new InputError('--script approves the whole script: leave out --scene.');
    refuseOtherFilm(given, await films.order(id));
    const change = scriptChange(board, given.script);
    if (change) {
      const { revision } = await asked(films, id, () => films.reviseScript(id, { ...change, who }));
      board = await filmBoard(films, id);
      if (board.scriptRevision !== revision || scriptChange(board, given.script)) refuseOtherScript(id);
    }
  }
  const left = board.scenes.filter((scene) => scene.is !== 'skipped' && !isApproved(scene, what));
  const answer = await approveShown(connected, id, { what, who, ...(scenes && { scenes }) }, board);
  return { what, scenes: scenes ?? left.map(({ scene }) => scene), seen: seenOf(what, board, scenes), ...answer };
}

/** The review that a person says they saw. */
function reviewIn(seen: readonly string[] = []): Reviewed | undefined {
  return REVIEWED.find((what) => seen.some((word) => word === what || word.startsWith(`${what}-`)));
}

/** Between the script that a person handed in and its approval somebody changed it, or a scene of it. */
function refuseOtherScript(id: string): never {
  throw new InputError(
    `Somebody changed the script of ${id} after yours was put in, and before it was approved: nothing is approved. Look at it with "storyreel review ${id}", and approve it then.`,
  );
}

function refuseUnseen(id: string, seen: readonly string[], scenes: readonly number[] | undefined): never {
  // One word for all does not tell which scene it is.
  const where = scenes ? ', maybe in another scene: each has a word of its own' : '';
  throw new InputError(
    `What is under review of ${id} is not what you saw (${seen.join(', ')}): something was changed since${where}. Look again with "storyreel review ${id}".`,
  );
}
