import type { Approve, Approved } from '../../contract/review';
import type { Board } from '../../domain/making/board/board';
import { seenOf } from '../../domain/making/review/seen';
import type { Connected } from '../connection/connected';
import { asked } from './asked';

/** Approves scenes of a film, or all, as a board has shown them to a person; refused where the film has them otherwise by now. */
export function approveShown(
  { films }: Connected,
  id: string,
  approval: Omit<Approve, 'seen'>,
  board: Board,
): Promise<Approved> {
  const { what, scenes } = approval;
  return asked(films, id, () => films.approve(id, { ...approval, seen: seenOf(what, board, scenes) }));
}
