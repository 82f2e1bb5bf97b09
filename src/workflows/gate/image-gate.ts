import {
  ApplicationFailure,
  condition,
  continueAsNew,
  currentUpdateInfo,
  defineQuery,
  defineUpdate,
  setCurrentDetails,
  setHandler,
} from '@temporalio/workflow';
import { GATE, NOT_YET, type GateInput, type Grant, type Wait } from '../../contract/gate';
import {
  askedToRest,
  blocked,
  coldGate,
  firstGate,
  gateAt,
  granted,
  held,
  nextSlot,
  waitMs,
} from '../../domain/gate/gate-decision';
import type { GateState } from '../../domain/gate/gate-state';
import { LONGEST_MS, policyProblems, type GatePolicy } from '../../domain/gate/gate-policy';
import { gateMarkdown } from '../../domain/gate/gate-text';
import { hasForgotten, reminded, sendsProblem, type Send } from '../../domain/gate/reminded';
import { isWide, learned, narrowed, toldProblem, unnarrowed, type Told } from '../../domain/gate/room';
import { isHandedOver } from '../is-handed-over';

/**
 * After so many updates a run continues as new: about 2,000 events, half of what Temporal likes at most. The server's own
 * suggestion is not used: one that comes with a refused request is not in the history, and would not replay.
 */
const UPDATES_PER_RUN = 400;

/**
 * Keeps the image rate limit of one account. It grants only what is due now, and never a slot in the future: so a block,
 * a hold or lost memory binds the very next request. Every handler is synchronous: two requests are never decided at once.
 */
export async function imageGate({ account, policy, isFirst, state: remembered }: GateInput): Promise<void> {
  // Whatever comes from outside, only an earlier run of the gate can remember what was sent.
  let state = (isHandedOver() ? remembered : undefined) ?? (isFirst ? firstGate : coldGate)(policy, Date.now());
  let updates = 0;
  const change = (next: GateState): Wait => {
    state = next;
    updates++;
    setCurrentDetails(gateMarkdown(account, state));
    return { waitMs: waitMs(state), reason: nextSlot(state).reason };
  };
  const now = () => gateAt(state, state.policy, Date.now());

  setHandler(defineQuery<GateState>(GATE.state), () => state);
  setHandler(
    defineUpdate<Grant, [GatePolicy, Send[]?, Told[]?]>(GATE.reserve),
    (asked, sends = [], told = []): Grant => {
      // Remembered whatever the rules say now: in a replay they may be stricter than when it was accepted, and it was sent.
      const then = learned(reminded(gateAt(state, asked, Date.now()), sends), told);
      change({ ...granted(then, currentUpdateInfo()?.id), policy: state.policy });
      return { leaseMs: waitMs(then) > 0 ? 0 : then.policy.leaseMs, ...(isWide(then) && { isWide: true }) };
    },
    { validator: (asked, sends = [], told = []) => refuseUnlessDue(state, asked, sends, told) },
  );
  setHandler(defineUpdate<Wait, [GatePolicy]>(GATE.adopt), (asked): Wait => change(gateAt(state, asked, Date.now())), {
    validator: refuseBadPolicy,
  });
  setHandler(
    defineUpdate<Wait, [number, boolean?]>(GATE.block),
    (forMs: number, isRest?: boolean): Wait =>
      change(isRest ? askedToRest(now(), forMs) : narrowed(blocked(now(), forMs))),
    { validator: (forMs: number, _isRest?: boolean) => refuseBadDuration(forMs) },
  );
  setHandler(defineUpdate<Wait, [number]>(GATE.hold), (forMs): Wait => change(held(now(), forMs)), {
    validator: refuseBadDuration,
  });
  setHandler(
    defineUpdate<Wait, [GatePolicy]>(GATE.setPolicy),
    (next): Wait => change(unnarrowed({ ...now(), policy: next })),
    {
      validator: refuseBadPolicy,
    },
  );
  setCurrentDetails(gateMarkdown(account, state));

  await condition(() => updates >= UPDATES_PER_RUN);
  await continueAsNew<typeof imageGate>({ account, policy: state.policy, state });
}

/**
 * Decides at this moment under the stricter of the gate's policy and the one asked with, which is for this request alone. A
 * refusal in a validator leaves no event behind: waiting costs the gate nothing. What it has forgotten it must remember, and
 * takes the request in to do so.
 */
function refuseUnlessDue(state: GateState, asked: GatePolicy, sends: Send[], told: Told[]): void {
  refuseBadPolicy(asked);
  refuseBadSends(sends);
  refuseBadTold(told);
  const now = gateAt(state, asked, Date.now());
  if (hasForgotten(now, sends)) return;
  const then = learned(reminded(now, sends), told);
  const wait: Wait = { waitMs: waitMs(then), reason: nextSlot(then).reason };
  if (wait.waitMs === 0) return;
  throw ApplicationFailure.create({
    message: `not due for ${wait.waitMs} ms (${wait.reason})`,
    type: NOT_YET,
    details: [wait],
  });
}

function refuseBadPolicy(policy: GatePolicy): void {
  const problems = policyProblems(policy);
  if (problems.length > 0)
    throw ApplicationFailure.nonRetryable(`The gate's policy does not make sense: ${problems.join('; ')}.`);
}

function refuseBadSends(sends: Send[]): void {
  const problem = sendsProblem(sends);
  if (problem) throw ApplicationFailure.nonRetryable(`The worker's own sends do not make sense: ${problem}.`);
}

function refuseBadTold(told: Told[]): void {
  const problem = toldProblem(told);
  if (problem)
    throw ApplicationFailure.nonRetryable(`What the vendor is said to have told does not make sense: ${problem}.`);
}

function refuseBadDuration(forMs: number): void {
  if (Number.isSafeInteger(forMs) && forMs >= 0 && forMs <= LONGEST_MS) return;
  throw ApplicationFailure.nonRetryable(`Expected 0 to ${LONGEST_MS} milliseconds, but got ${String(forMs)}.`);
}
