import type { Reviewed } from '../order/review';

/** That somebody approved something, and when, in milliseconds since 1970. */
export interface Approval {
  what: Reviewed;
  who: string;
  atMs: number;
}
