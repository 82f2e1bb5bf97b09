import { waitingText } from '../../../app/film/waiting/waiting-text';
import { wrapped } from '../wrapped';
import type { Waiting } from '../../../domain/making/board/waiting';

/** What the film with this id waits for now, for the end of a command that has changed it; whole where its reader is no terminal. */
export function waitingLines(
  id: string,
  waiting: Waiting | undefined,
  columns = process.stdout.columns || Infinity,
): string[] {
  const sentences = waiting
    ? waitingText(id, waiting, Date.now())
    : { what: [`It goes on; "storyreel watch ${id}" looks on, and writes it when it is made.`], todo: undefined };
  const { what, todo } = sentences;
  return [...what, ...(todo === undefined ? [] : [todo])].flatMap((sentence) => wrapped(sentence, columns, '  '));
}
