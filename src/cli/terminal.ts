import type { Context } from '../app/context';
import type { LiveArea } from './display/live/live-area';

/** What every command works with: the use cases' context, and the terminal that hears what came of it. */
export interface Terminal extends Context {
  /** Prints a line of the answer, on the standard output. */
  say(line: string): void;
  /** Where a display may be redrawn in place. */
  area: LiveArea;
}
