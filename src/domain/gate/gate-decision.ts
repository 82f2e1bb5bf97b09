import { gapMs, spanMs, stricterPolicy, type GatePolicy } from './gate-policy';
import { grantsOf, withGrants, type GateState } from './gate-state';
import { hasRoom, SILENT } from './room';

/** Why a request has to wait. */
export type WaitReason = 'pace' | 'blocked' | 'rest' | 'held' | 'cold';

/** The next moment at which a request may be granted, and what it waits for until then. */
export interface NextSlot {
  dueAtMs: number;
  reason: WaitReason;
}

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
  return policy.pace === 'even' && !policy.widens ? gapMs(policy) : spanMs(policy);
}

/**
 * The first gate that its account has on this server. Nobody has forgotten anything, but somebody else, such as another home on
 * the same machine, may have sent until just now: after a gap it sends one request, for which every gate that widens leaves
 * room, and goes on by what the answer tells.
 */
export function firstGate(policy: GatePolicy, nowMs: number): GateState {
  const cold = coldGate(policy, nowMs);
  if (!policy.widens) return cold;
  const coldUntilMs = nowMs + Math.min(coldMs(policy), Math.max(gapMs(policy), policy.leaseMs + policy.transitMs));
  return { ...cold, coldUntilMs, youngUntilMs: nowMs + spanMs(policy) };
}

/** The state with the time brought up to date, and the policy as strict as the request's. */
export function gateAt(state: GateState, policy: GatePolicy, nowMs: number): GateState {
  // A clock that steps back stands still here until it has caught up: no grant is ever dated before another.
  return { ...state, policy: stricterPolicy(state.policy, policy), clockMs: Math.max(state.clockMs, nowMs) };
}

/** When the next request may be granted. Whatever the pace, no span ever holds more grants than the limit. */
export function nextSlot(state: GateState): NextSlot {
  const { coldUntilMs, blockedUntilMs, restUntilMs = 0, heldUntilMs } = state;
  const waits: NextSlot[] = [
    { dueAtMs: paceMs(state), reason: 'pace' },
    { dueAtMs: coldUntilMs, reason: 'cold' },
    { dueAtMs: youngMs(state), reason: 'cold' },
    { dueAtMs: heldUntilMs, reason: 'held' },
    { dueAtMs: blockedUntilMs, reason: 'blocked' },
    { dueAtMs: restUntilMs, reason: 'rest' },
  ];
  return waits.reduce((longest, wait) => (wait.dueAtMs > longest.dueAtMs ? wait : longest));
}

function paceMs(state: GateState): number {
  const { policy, grantsMs } = state;
  const { limit, pace, widens } = policy;
  if (widens && hasRoom(state)) return 0;
  const last = grantsMs.at(-1);
  const evenMs = pace === 'even' && last !== undefined ? last + gapMs(policy) : 0;
  // Where there was a burst, one place of the limit is left until it is over.
  const places = widens && limit > 1 && !isEven(state) ? limit - 1 : limit;
  const asManyBack = grantsMs.at(-places);
  return Math.max(evenMs, asManyBack !== undefined ? asManyBack + spanMs(policy) : 0);
}

/** Whether the grants that the next one would share a span with are a gap apart each. */
function isEven({ policy, grantsMs }: GateState): boolean {
  const latest = grantsMs.slice(1 - policy.limit);
  return latest.every((atMs, index) => index === 0 || atMs - (latest[index - 1] ?? 0) >= gapMs(policy));
}

/**
 * Until when the account's first gate sends nothing that an answer does not give it room for: it knows from these alone what others
 * have sent. At a vendor that tells nothing the others were at the even pace, too.
 */
function youngMs(state: GateState): number {
  const { youngUntilMs = 0, clockMs } = state;
  if (clockMs >= youngUntilMs || hasRoom(state)) return 0;
  const last = grantsOf(state).at(-1);
  return last && last.room !== SILENT ? youngUntilMs : 0;
}

/** How long a request has to wait at this state's time; 0 when it may be granted now. */
export function waitMs(state: GateState): number {
  return Math.max(0, nextSlot(state).dueAtMs - state.clockMs);
}

/** The state after a grant of this name at its time. */
export function granted(state: GateState, id = ''): GateState {
  return withGrants(state, [...grantsOf(state), { atMs: state.clockMs, id }]);
}

/** The state after a vendor has blocked the account for so long; a longer block stays. */
export function blocked(state: GateState, forMs: number): GateState {
  return { ...state, blockedUntilMs: Math.max(state.blockedUntilMs, state.clockMs + forMs) };
}

/** The state after a vendor has drawn a picture and asked for a rest of so long; a longer rest stays. */
export function askedToRest(state: GateState, forMs: number): GateState {
  return { ...state, restUntilMs: Math.max(state.restUntilMs ?? 0, state.clockMs + forMs) };
}

/** The state after a person has held the gate for so long, or has ended the hold with 0. */
export function held(state: GateState, forMs: number): GateState {
  return { ...state, heldUntilMs: forMs > 0 ? state.clockMs + forMs : 0 };
}

/** How many grants there were in the window before this state's time. */
export function grantsInWindow({ grantsMs, policy, clockMs }: GateState): number {
  return grantsMs.filter((grantMs) => grantMs > clockMs - policy.windowMs).length;
}
