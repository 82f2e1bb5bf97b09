import { waitingText } from '../../../app/film/waiting/waiting-text';
import type { Waiting } from '../../../domain/making/board/waiting';

/** What the film with this id waits for now, for the end of a command that has changed it. */
export function waitingLines(id: string, waiting: Waiting | undefined): string[] {
  if (!waiting) return [`It goes on; "storyreel watch ${id}" looks on, and writes it when it is made.`];
  const { what, todo } = waitingText(id, waiting, Date.now());
  return [...what, todo];
}
