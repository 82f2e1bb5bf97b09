import type { Context } from '../app/context';
import type { LiveArea } from './display/live/live-area';

/** Asks a person a question, and resolves to the line that they typed; rejects when they end the input. */
export type Ask = (question: string) => Promise<string>;

/** What every command works with: the use cases' context, and the terminal that hears what came of it. */
export interface Terminal extends Context {
  /**
   * Tells a person a part of the answer, on the standard output: on a terminal in lines that fit it, with commands as they type them, and
   * without what would steer the terminal.
   */
  say(sentence: string): void;
  /** Prints the answer for a program, one line of JSON on the standard output. */
  answer(value: unknown): void;
  /** Tells a person, beside the answer, of what went wrong. */
  complain(sentence: string): void;
  /** Hears which film is looked on at, for whoever stops that. */
  looksAt(id: string): void;
  /** Hears how long the command's work may go on once it is asked to end, in milliseconds, for whoever would kill it; else not at all. */
  givesGrace(ms: number): void;
  /** Asks a person for a line; missing where nobody is there to answer. */
  ask?: Ask | undefined;
  /** Prints what was drawn here for a terminal, colours and all. */
  draw(text: string): void;
  /** Where a display may be redrawn in place. */
  area: LiveArea;
}
