import { grantsOf, withGrants, type GateState, type RememberedGrant } from './gate-state';
import { LONGEST_MS, spanMs } from './gate-policy';

/**
 * What a vendor told with its answer to the request of a grant: for how many more requests it had room then; left out where it
 * told nothing of it.
 */
export interface Told {
  grant: string;
  room?: number;
}

/** The room of a grant whose answer told nothing of it. */
export const SILENT = -1;

/** What a vendor told more windows ago than this says nothing any more: limits that follow the traffic have moved on. */
const TOLD_FOR_WINDOWS = 15;

/** After the first refusal the even pace is kept for an hour, and twice as long after each further one, a day at most. */
const NARROW_MS = 3_600_000;
const LONGEST_NARROW_MS = 24 * 3_600_000;

/** A worker tells of so many answers at most; a longer list is refused. */
export const MOST_TOLD = 64;
const LONGEST_NAME = 64;

/**
 * The state that also knows what the vendor told with its answers. A word is forgotten where that of a later request belies it: by
 * the earlier one there would be more room. Which of the two the gate hears first does not matter: a slow picture's word comes late.
 */
export function learned(state: GateState, told: readonly Told[]): GateState {
  if (told.length === 0) return state;
  const rooms = new Map(told.map(({ grant, room = SILENT }) => [grant, room]));
  const before = grantsOf(state);
  const after = before.map((grant) => {
    const room = grant.room === undefined ? rooms.get(grant.id) : undefined;
    return room === undefined ? grant : { ...grant, room, toldMs: state.clockMs };
  });
  const fresh = new Set(after.filter((grant, index) => grant !== before[index]));
  const believed = after.map((grant) => {
    const others = fresh.has(grant) ? after : [...fresh];
    const { atMs, id } = grant;
    return others.some((newer) => belies(state, newer, grant, after)) ? { atMs, id } : grant;
  });
  return withGrants(state, believed);
}

/**
 * Whether one more request may be granted now beyond the even pace. By each answer the vendor had room for so many: those
 * that it may have counted after that are subtracted, but for what a whole span has given back since. At least one place of
 * the limit is left: for the first request of a gate that knows nothing of this one.
 */
export function hasRoom(state: GateState): boolean {
  const { policy, clockMs, grantsMs } = state;
  if (!policy.widens || isNarrow(state)) return false;
  // Bursts are for a rested account; who asks without end is better off at the even pace.
  const ofLate = grantsMs.filter((atMs) => atMs > clockMs - 2 * spanMs(policy)).length;
  if (ofLate >= policy.limit - 1) return false;
  const grants = grantsOf(state);
  return grants.some((grant) => isTold(state, grant) && grant.room > countedAfter(state, grant, grants).length);
}

/** Whether the account is known to take several requests in a window: then several may also be under way. */
export function isWide(state: GateState): boolean {
  const { policy } = state;
  if (!policy.widens || isNarrow(state)) return false;
  const grants = grantsOf(state);
  return grants.some((grant) => {
    if (!isTold(state, grant)) return false;
    const inSpan = grants.filter(({ atMs }) => atMs <= grant.atMs && atMs > grant.atMs - spanMs(policy)).length;
    return grant.room + inSpan >= 2;
  });
}

/**
 * The state after the vendor has refused a request: what it told before is not believed, and for a time the pace stays even. The
 * requests of a burst are refused together; that counts once.
 */
export function narrowed(state: GateState): GateState {
  if (!state.policy.widens) return state;
  const forgetful = withGrants(
    state,
    grantsOf(state).map(({ atMs, id }) => ({ atMs, id })),
  );
  if (!hasAskedSinceNarrowed(state)) return forgetful;
  const narrowings = (state.narrowings ?? 0) + 1;
  return { ...forgetful, narrowings, narrowUntilMs: state.clockMs + narrowMs(narrowings) };
}

/** Whether a refusal may be that of a request which left after the last one that counted; in a block nothing leaves. */
function hasAskedSinceNarrowed({ narrowings = 0, narrowUntilMs = 0, grantsMs }: GateState): boolean {
  if (narrowings === 0) return true;
  return (grantsMs.at(-1) ?? 0) > narrowUntilMs - narrowMs(narrowings);
}

/** For how long the pace is even after so many refusals. */
function narrowMs(narrowings: number): number {
  return Math.min(LONGEST_NARROW_MS, NARROW_MS * 2 ** (narrowings - 1));
}

/** Until when a pace that widens stays even because the vendor has refused a request; a time that is past, or 0, if it does not. */
export function evenUntilMs({ policy, narrowUntilMs = 0 }: GateState): number {
  return policy.widens ? narrowUntilMs : 0;
}

/** The state in which no refusal of before counts: a person has set the policy anew. */
export function unnarrowed({ narrowUntilMs: _until, narrowings: _times, ...state }: GateState): GateState {
  return state;
}

/** What does not make sense in what a worker tells of answers; undefined when it does. */
export function toldProblem(told: unknown): string | undefined {
  if (!Array.isArray(told)) return `expected a list, but got ${typeof told}`;
  if (told.length > MOST_TOLD) return `expected at most ${MOST_TOLD}, but got ${told.length}`;
  const isSound = (one: Partial<Told> | null) =>
    typeof one?.grant === 'string' &&
    one.grant.length <= LONGEST_NAME &&
    (one.room === undefined || (Number.isSafeInteger(one.room) && one.room >= 0 && one.room <= LONGEST_MS));
  const wrong = told.findIndex((one) => !isSound(one));
  if (wrong < 0) return undefined;
  return `expected the name of a grant and a whole number, but number ${wrong + 1} is ${JSON.stringify(told[wrong])}`;
}

type ToldGrant = RememberedGrant & { room: number };

function isNarrow({ narrowUntilMs = 0, clockMs }: GateState): boolean {
  return clockMs < narrowUntilMs;
}

function isTold({ clockMs, policy }: GateState, grant: RememberedGrant): grant is ToldGrant {
  return grant.room !== undefined && grant.room >= 0 && grant.atMs > clockMs - TOLD_FOR_WINDOWS * policy.windowMs;
}

/** The other grants that the vendor may have counted after this one's request, and not yet given back by a moment. */
function countedAfter(
  { policy, clockMs }: GateState,
  { id, atMs }: RememberedGrant,
  grants: readonly RememberedGrant[],
  byMs = clockMs,
): RememberedGrant[] {
  const fromMs = Math.max(atMs - policy.leaseMs - policy.transitMs, byMs - spanMs(policy));
  return grants.filter((other) => other.id !== id && other.atMs >= fromMs);
}

/** Whether what was told with a later request shows that there is less room than an earlier word gave, with all that came between. */
function belies(
  state: GateState,
  newer: RememberedGrant,
  older: RememberedGrant,
  grants: readonly RememberedGrant[],
): boolean {
  const { leaseMs, transitMs } = state.policy;
  if (older.room === undefined || older.room < 0 || (newer.room ?? SILENT) < 0 || older.atMs >= newer.atMs)
    return false;
  // What was granted when the newer word was known already, the vendor cannot have counted before it.
  const beforeMs = newer.toldMs ?? Infinity;
  const between = countedAfter(state, older, grants, newer.atMs).filter(
    ({ id, atMs }) => id === newer.id || (atMs <= newer.atMs + leaseMs + transitMs && atMs < beforeMs),
  );
  return older.room - between.length > (newer.room ?? 0);
}
