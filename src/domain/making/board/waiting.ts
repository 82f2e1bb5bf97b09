import type { Reviewed } from '../../film/order/review';

/**
 * What a film waits for a person to do: mend scenes that need attention, approve something, or let it go on. `scenes` are those that it
 * is about. Times in milliseconds since 1970; when `untilMs` is over the film goes on or fails, as `atTimeout` says.
 */
export interface Waiting {
  for: 'attention' | 'resume' | Reviewed;
  scenes: number[];
  sinceMs: number;
  untilMs?: number;
  atTimeout?: 'go on' | 'fail';
  /** Of each scene that needs attention. */
  why?: { scene: number; sentence: string }[];
}
