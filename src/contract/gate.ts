import type { WaitReason } from '../domain/gate/gate-decision';
import type { GateState } from '../domain/gate/gate-state';
import type { GatePolicy } from '../domain/gate/gate-policy';

/** The workflow that keeps an account's image rate limit: `imageGate(input: GateInput)`, one per account, never ending. */
export const IMAGE_GATE = 'imageGate';

/** The gate's updates and its query. */
export const GATE = {
  /**
   * `(policy: GatePolicy, sends?: Send[], told?: Told[]) => Grant`, with the worker's own last sends and what the vendor told with
   * its answers; refused by its validator, with a `Wait`, unless a slot is due now.
   */
  reserve: 'reserve',
  /** `(policy: GatePolicy) => Wait`: a worker's policy from now on; the stricter one in every respect is kept. */
  adopt: 'adopt',
  /**
   * `(forMs: number, isRest?: boolean) => Wait`: the vendor takes nothing for so long: it has refused a request, or only asks for
   * a rest after one that it took.
   */
  block: 'block',
  /** `(forMs: number) => Wait`: a person holds the gate, or ends the hold with 0. */
  hold: 'hold',
  /** `(policy: GatePolicy) => Wait`: a person sets the policy, also to a looser one. */
  setPolicy: 'setPolicy',
  /** The query that answers a `GateState`. */
  state: 'state',
} as const;

/**
 * What a gate begins with; `state` is what it remembers, when it continues as new. `isFirst` says that its account has had none
 * on this server.
 */
export interface GateInput {
  account: string;
  policy: GatePolicy;
  isFirst?: boolean;
  state?: GateState;
}

/** The workflow under the type name `IMAGE_GATE`. */
export type ImageGate = (input: GateInput) => Promise<void>;

/**
 * The right to begin one request within `leaseMs` of having asked for it; its name is the id of the update. A lease of 0 is no right:
 * the gate has taken note of what it had forgotten, and must be asked again.
 */
export interface Grant {
  leaseMs: number;
  /** Whether the account is known to take several requests in a window: then several may be under way. */
  isWide?: boolean;
}

/** Why nothing was granted, and in how many milliseconds to ask again; the details of a `NotYet` failure. */
export interface Wait {
  waitMs: number;
  reason: WaitReason;
}

/** The gate's answer as its clients tell it; `grant` is the name by which the gate remembers it. */
export type GateAnswer = ({ granted: true; grant: string } & Grant) | ({ granted: false } & Wait);

/** The type of the failure with which the gate refuses a request that is not due yet. */
export const NOT_YET = 'NotYet';

/** The workflow id of an account's gate. */
export function gateId(account: string): string {
  return `image-gate:${account}`;
}
