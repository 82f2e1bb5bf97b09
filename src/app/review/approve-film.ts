import type { Reviewed } from '../../domain/film/order/review';
import type { Waiting } from '../../domain/making/board/waiting';
import type { Connected } from '../connect';
import type { OwnScript } from '../order/reading/parse-script';
import { InputError } from '../input-error';
import { asked } from './asked';
import { filmBoard, sceneOn } from './film-board';
import { refuseOtherFilm, scriptChange } from './given-script';
import { nextReview, underReview } from './under-review';

/** What a person approves: scenes by their numbers, else all; of a script they may hand in another one that goes in its place. */
export interface Approving {
  who: string;
  /** What they have looked at: else what is under review when the film hears of it. */
  what?: Reviewed;
  scenes?: number[] | undefined;
  script?: OwnScript | undefined;
}

/** What was approved, and what the film waits for now. */
export interface ApprovedFilm {
  what: Reviewed;
  waitsFor?: Waiting;
}

/** Approves what a film has under review; refuses when nothing is. */
export async function approveFilm({ films }: Connected, id: string, approving: Approving): Promise<ApprovedFilm> {
  const { who, scenes, script: given } = approving;
  const board = await filmBoard(films, id);
  const what = approving.what ?? underReview(board) ?? nextReview(board, (await films.order(id)).review);
  if (!what) throw new InputError(`${id} has nothing to approve now (it is at: ${board.stage}).`);
  if (given && what !== 'script') {
    throw new InputError(
      `--script is for a script that is under review, but ${id} is at: ${board.stage}. Change its scenes with "storyreel revise".`,
    );
  }
  if (given && scenes) throw new InputError('--script approves the whole script: leave out --scene.');
  scenes?.forEach((scene) => sceneOn(board, scene));
  if (given) refuseOtherFilm(given, await films.order(id));
  const change = given && scriptChange(board, given.script);
  return asked(films, id, async () => {
    if (change) await films.reviseScript(id, { ...change, who });
    return { what, ...(await films.approve(id, { what, who, ...(scenes && { scenes }) })) };
  });
}
