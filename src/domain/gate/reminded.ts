import { coldMs } from './gate-decision';
import { grantsOf, withGrants, type GateState } from './gate-state';
import { LONGEST_MS } from './gate-policy';

/**
 * A worker's request to the vendor: the name of the grant that it used, and how many milliseconds ago it left; less than 0
 * for one that may still leave, at the latest so long from now. A duration, for no two machines need agree on the time.
 */
export interface Send {
  grant: string;
  agoMs: number;
}

/** A worker tells of so many sends at most; a longer list is refused. */
export const MOST_SENDS = 64;

/** So many characters of a name are enough for any UUID. */
const LONGEST_NAME = 64;

/**
 * The state that also knows of a worker's own sends. A gate's memory may be an old one (a run that was reset, a database that
 * was restored), and its clock may have stepped forward: of each send the later time is believed, the gate's or the worker's.
 * A gate that has forgotten one may have forgotten those of other workers too, and waits like one without memory.
 */
export function reminded(state: GateState, sends: readonly Send[]): GateState {
  const { clockMs, policy } = state;
  // The grant for what left at a time was given at most a lease before.
  const told = new Map(sends.map(({ grant, agoMs }) => [grant, clockMs - Math.max(0, agoMs + policy.leaseMs)]));
  const remembered = grantsOf(state).map((grant) => ({
    ...grant,
    atMs: Math.max(grant.atMs, told.get(grant.id) ?? grant.atMs),
  }));
  for (const { id } of remembered) told.delete(id);
  const forgotten = Array.from(told, ([id, atMs]) => ({ id, atMs }));
  const coldUntilMs = hasForgotten(state, sends) ? clockMs + coldMs(policy) : state.coldUntilMs;
  return withGrants({ ...state, coldUntilMs: Math.max(state.coldUntilMs, coldUntilMs) }, [...remembered, ...forgotten]);
}

/** Whether a worker tells of a send that the gate should know of: one since it last began to wait for what it does not know. */
export function hasForgotten(
  { clockMs, coldUntilMs, policy, grantIds = [] }: GateState,
  sends: readonly Send[],
): boolean {
  const coldFromMs = coldUntilMs - coldMs(policy);
  return sends.some(({ grant, agoMs }) => !grantIds.includes(grant) && clockMs - agoMs > coldFromMs);
}

/** What does not make sense in what a worker tells of its sends; undefined when it does. */
export function sendsProblem(sends: unknown): string | undefined {
  if (!Array.isArray(sends)) return `expected a list, but got ${typeof sends}`;
  if (sends.length > MOST_SENDS) return `expected at most ${MOST_SENDS}, but got ${sends.length}`;
  const isSend = (send: Partial<Send> | null) =>
    typeof send?.grant === 'string' &&
    send.grant.length <= LONGEST_NAME &&
    Number.isSafeInteger(send.agoMs) &&
    Math.abs(send.agoMs ?? 0) <= LONGEST_MS;
  const wrong = sends.findIndex((send) => !isSend(send));
  if (wrong < 0) return undefined;
  return `expected the name of a grant and whole milliseconds, but number ${wrong + 1} is ${JSON.stringify(sends[wrong])}`;
}
