import { gapMs, spanMs, stricterPolicy, type GatePolicy } from './gate-policy';

/**
 * All that a gate remembers; times in milliseconds since 1970 by the Temporal server's clock.
 * `clockMs` is the latest time it has seen, `grantsMs` the times of the latest grants, oldest first.
 */
export interface GateState {
  policy: GatePolicy;
  clockMs: number;
  grantsMs: number[];
  /** Their names, in the same order, by which workers speak of them; a gate of version 0.1 remembered none. */
  grantIds?: string[];
  /** Nothing is granted before: a gate without memory does not know what the one before it granted. */
  coldUntilMs: number;
  /** The vendor's block. */
  blockedUntilMs: number;
  /** A person's hold. */
  heldUntilMs: number;
}

/** Why a request has to wait. */
export type WaitReason = 'pace' | 'blocked' | 'held' | 'cold';

/** The next moment at which a request may be granted, and what it waits for until then. */
export interface NextSlot {
  dueAtMs: number;
  reason: WaitReason;
}

/** A grant that a gate remembers; without a name, nobody can speak of it. */
export interface RememberedGrant {
  atMs: number;
  id: string;
}

/** Enough to count what a policy of a longer window or a higher limit has to count. */
const GRANTS_REMEMBERED = 64;

/**
 * A gate that begins at this moment with no memory. The one before it may have granted until just now: at the even pace
 * the next grant is due a gap later, at the burst pace a whole span later.
 */
export function coldGate(policy: GatePolicy, nowMs: number): GateState {
  const coldUntilMs = nowMs + coldMs(policy);
  return { policy, clockMs: nowMs, grantsMs: [], grantIds: [], coldUntilMs, blockedUntilMs: 0, heldUntilMs: 0 };
}

/** How long a gate waits that does not know what was granted until just now. */
export function coldMs(policy: GatePolicy): number {
  return policy.pace === 'even' ? gapMs(policy) : spanMs(policy);
}

/** The state with the time brought up to date, and the policy as strict as the request's. */
export function gateAt(state: GateState, policy: GatePolicy, nowMs: number): GateState {
  // A clock that steps back stands still here until it has caught up: no grant is ever dated before another.
  return { ...state, policy: stricterPolicy(state.policy, policy), clockMs: Math.max(state.clockMs, nowMs) };
}

/** When the next request may be granted. Whatever the pace, no span ever holds more grants than the limit. */
export function nextSlot({ policy, grantsMs, coldUntilMs, blockedUntilMs, heldUntilMs }: GateState): NextSlot {
  const { limit, pace } = policy;
  const last = grantsMs.at(-1);
  const asManyBack = grantsMs.at(-limit);
  const evenMs = pace === 'even' && last !== undefined ? last + gapMs(policy) : 0;
  const spanEndMs = asManyBack !== undefined ? asManyBack + spanMs(policy) : 0;
  const waits: NextSlot[] = [
    { dueAtMs: Math.max(evenMs, spanEndMs), reason: 'pace' },
    { dueAtMs: coldUntilMs, reason: 'cold' },
    { dueAtMs: heldUntilMs, reason: 'held' },
    { dueAtMs: blockedUntilMs, reason: 'blocked' },
  ];
  return waits.reduce((longest, wait) => (wait.dueAtMs > longest.dueAtMs ? wait : longest));
}

/** How long a request has to wait at this state's time; 0 when it may be granted now. */
export function waitMs(state: GateState): number {
  return Math.max(0, nextSlot(state).dueAtMs - state.clockMs);
}

/** The state after a grant of this name at its time. */
export function granted(state: GateState, id = ''): GateState {
  return withGrants(state, [...grantsOf(state), { atMs: state.clockMs, id }]);
}

/** The latest grants, oldest first. */
export function grantsOf({ grantsMs, grantIds = [] }: GateState): RememberedGrant[] {
  return grantsMs.map((atMs, index) => ({ atMs, id: grantIds[index] ?? '' }));
}

/** The state with these grants in place of its own, in whatever order; the latest are remembered. */
export function withGrants(state: GateState, grants: RememberedGrant[]): GateState {
  const remembered = Math.max(GRANTS_REMEMBERED, 2 * state.policy.limit);
  const latest = [...grants].sort((a, b) => a.atMs - b.atMs).slice(-remembered);
  return { ...state, grantsMs: latest.map(({ atMs }) => atMs), grantIds: latest.map(({ id }) => id) };
}

/** The state after a vendor has blocked the account for so long; a longer block stays. */
export function blocked(state: GateState, forMs: number): GateState {
  return { ...state, blockedUntilMs: Math.max(state.blockedUntilMs, state.clockMs + forMs) };
}

/** The state after a person has held the gate for so long, or has ended the hold with 0. */
export function held(state: GateState, forMs: number): GateState {
  return { ...state, heldUntilMs: forMs > 0 ? state.clockMs + forMs : 0 };
}

/** How many grants there were in the window before this state's time. */
export function grantsInWindow({ grantsMs, policy, clockMs }: GateState): number {
  return grantsMs.filter((grantMs) => grantMs > clockMs - policy.windowMs).length;
}
