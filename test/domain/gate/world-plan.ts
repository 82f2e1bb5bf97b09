import type { GatePolicy } from '../../../src/domain/gate/gate-policy';

/** What makes a gate's memory an old one: a run that is reset or a database that is restored; a clock that steps forward. */
export type Ageing = 'restored' | 'stepped forward';

/**
 * What decides a world: its policy, how many workers ask, each in how many slots at once, what befalls the gate's memory, and
 * the numbers that all its chance is read from.
 */
export interface WorldPlan {
  policy: GatePolicy;
  workers: number;
  slots: number;
  ageing: Ageing[];
  chances: number[];
  /** Hears of each request, and tells with its answer for how many more it has room; undefined where it tells nothing. */
  vendor?: { arrive(atMs: number): number | undefined };
}

/** A protocol with a part left out, to show that the part is needed. */
export type Flaw =
  | 'no lease check'
  | 'no cold wait'
  | 'longer on the way than said'
  | "nothing told of a worker's own sends"
  | 'no cold wait after what was forgotten';
