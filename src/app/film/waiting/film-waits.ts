import type { Waiting } from '../../../domain/making/board/waiting';
import { waitingText } from './waiting-text';

/** A film waits for a person, and nothing else of it is under way: whoever followed it has nothing more to see before somebody answers. */
export class FilmWaits extends Error {
  override readonly name = 'FilmWaits';

  constructor(
    readonly id: string,
    readonly waiting: Waiting,
    atMs: number,
  ) {
    const { what, todo } = waitingText(id, waiting, atMs);
    super([...what, todo].join('\n'));
  }
}
