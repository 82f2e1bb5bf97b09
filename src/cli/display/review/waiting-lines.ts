import { waitingText } from '../../../app/film/waiting/waiting-text';
import type { Waiting } from '../../../domain/making/board/waiting';

/**
 * What the film with this id waits for at a moment by its server's clock (milliseconds since 1970), in sentences, for the end of a
 * command that has changed it.
 */
export function waitingLines(id: string, waiting: Waiting | undefined, atMs: number): string[] {
  const sentences = waiting
    ? waitingText(id, waiting, atMs)
    : { what: [`It goes on; "storyreel watch ${id}" looks on, and writes it when it is made.`], todo: undefined };
  const { what, todo } = sentences;
  return todo === undefined ? what : [...what, todo];
}
