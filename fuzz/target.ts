import type { Arbitrary } from 'fast-check';

/** One way in which something comes in from outside. */
export interface Target<Case = unknown> {
  /** What comes, good and bad. */
  cases: Arbitrary<Case>;
  /** Takes it in, as the product does; throws when the product answers it otherwise than it should. */
  take(given: Case): Promise<void>;
  /** Ends what was begun for it. */
  end?(): Promise<void>;
}
