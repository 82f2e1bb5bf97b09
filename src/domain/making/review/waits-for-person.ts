import type { Waiting } from '../board/waiting';
import { endingOf } from '../ending';
import type { Making } from '../making';
import { waitingOf } from './waiting-of';

/** What a film waits for a person to do that would otherwise have come to its end; undefined when it does not wait. */
export function waitsForPerson(making: Making): Waiting | undefined {
  const waiting = waitingOf(making);
  if (!waiting) return undefined;
  // What no person can mend by changing the film ends it, but for the time in which it is paused.
  return waiting.for !== 'resume' && endingOf(making) ? undefined : waiting;
}
