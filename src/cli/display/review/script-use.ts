import type { Board } from '../../../domain/making/board/board';
import { isClosed, underReview } from '../../../app/review/under-review';

/** What a person can do with the script of a film that was written to a file, in lines: it can be handed in only while it is under review. */
export function scriptUse(id: string, board: Pick<Board, 'stage'>, file: string): string[] {
  if (underReview(board) === 'script') return [`Change it, and hand it in: storyreel approve ${id} --script ${file}`];
  const { stage } = board;
  return [
    `It cannot be handed in: the film's script is not under review (the film is at: ${stage}).`,
    ...(stage === 'made' ? [`To make a scene anew, in another film: storyreel remake ${id} --scene NUMBER`] : []),
    ...(isClosed(board) ? [] : [`To change a scene: storyreel revise ${id} --scene NUMBER`]),
    `To have another film made of it, once you have changed it: storyreel make ${file}`,
  ];
}
