import type { Making } from '../making';

/** What becomes of a film when a change is asked for: it is another one, and answers so; or it refuses, in a sentence, and stays as it is. */
export type ChangeOutcome<Answer> = { refused: string } | { making: Making; answer: Answer };

/** By what a change is known: its own id, and when it was made, in milliseconds since 1970. */
export interface Stamp {
  changeId: string;
  atMs: number;
}
