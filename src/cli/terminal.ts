import type { Context } from '../app/context';
import type { LiveArea } from './display/live/live-area';

/** Asks a person a question, and resolves to the line that they typed; rejects when they end the input. */
export type Ask = (question: string) => Promise<string>;

/** What every command works with: the use cases' context, and the terminal that hears what came of it. */
export interface Terminal extends Context {
  /** Prints a line of the answer, on the standard output; what would steer the terminal is left out. */
  say(line: string): void;
  /** Asks a person for a line; missing where nobody is there to answer. */
  ask?: Ask | undefined;
  /** Prints what was drawn here for a terminal, colours and all. */
  draw(text: string): void;
  /** Where a display may be redrawn in place. */
  area: LiveArea;
}
