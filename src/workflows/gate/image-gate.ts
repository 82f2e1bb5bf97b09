import {
  ApplicationFailure,
  condition,
  continueAsNew,
  defineQuery,
  defineUpdate,
  setCurrentDetails,
  setHandler,
} from '@temporalio/workflow';
import { GATE, NOT_YET, type GateInput, type Grant, type Wait } from '../../contract/gate';
import {
  blocked,
  coldGate,
  gateAt,
  granted,
  held,
  nextSlot,
  waitMs,
  type GateState,
} from '../../domain/gate/gate-decision';
import { LONGEST_MS, policyProblems, type GatePolicy } from '../../domain/gate/gate-policy';
import { gateMarkdown } from '../../domain/gate/gate-text';

/**
 * After so many updates a run continues as new: about 2,000 events, half of what Temporal likes at most. The server's own
 * suggestion is not used: one that comes with a refused request is not in the history, and would not replay.
 */
const UPDATES_PER_RUN = 400;

/**
 * Keeps the image rate limit of one account. It grants only what is due now, and never a slot in the future: so a block,
 * a hold or lost memory binds the very next request. Every handler is synchronous: two requests are never decided at once.
 */
export async function imageGate({ account, policy, state: remembered }: GateInput): Promise<void> {
  let state = remembered ?? coldGate(policy, Date.now());
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
    defineUpdate<Grant, [GatePolicy]>(GATE.reserve),
    (asked): Grant => {
      // Decided again where it takes effect: another grant may have come between the validator and here.
      const then = refuseUnlessDue(state, asked);
      change({ ...granted(then), policy: state.policy });
      return { leaseMs: then.policy.leaseMs };
    },
    { validator: (asked) => void refuseUnlessDue(state, asked) },
  );
  setHandler(defineUpdate<Wait, [GatePolicy]>(GATE.adopt), (asked): Wait => change(gateAt(state, asked, Date.now())), {
    validator: refuseBadPolicy,
  });
  setHandler(defineUpdate<Wait, [number]>(GATE.block), (forMs): Wait => change(blocked(now(), forMs)), {
    validator: refuseBadDuration,
  });
  setHandler(defineUpdate<Wait, [number]>(GATE.hold), (forMs): Wait => change(held(now(), forMs)), {
    validator: refuseBadDuration,
  });
  setHandler(defineUpdate<Wait, [GatePolicy]>(GATE.setPolicy), (next): Wait => change({ ...now(), policy: next }), {
    validator: refuseBadPolicy,
  });
  setCurrentDetails(gateMarkdown(account, state));

  await condition(() => updates >= UPDATES_PER_RUN);
  await continueAsNew<typeof imageGate>({ account, policy: state.policy, state });
}

/**
 * The gate at this moment under the stricter of its policy and the one asked with, which is for this request alone. A
 * refusal in a validator leaves no event behind: waiting costs the gate nothing.
 */
function refuseUnlessDue(state: GateState, asked: GatePolicy): GateState {
  refuseBadPolicy(asked);
  const then = gateAt(state, asked, Date.now());
  const wait: Wait = { waitMs: waitMs(then), reason: nextSlot(then).reason };
  if (wait.waitMs > 0) {
    throw ApplicationFailure.create({
      message: `not due for ${wait.waitMs} ms (${wait.reason})`,
      type: NOT_YET,
      details: [wait],
    });
  }
  return then;
}

function refuseBadPolicy(policy: GatePolicy): void {
  const problems = policyProblems(policy);
  if (problems.length > 0)
    throw ApplicationFailure.nonRetryable(`The gate's policy does not make sense: ${problems.join('; ')}.`);
}

function refuseBadDuration(forMs: number): void {
  if (Number.isSafeInteger(forMs) && forMs >= 0 && forMs <= LONGEST_MS) return;
  throw ApplicationFailure.nonRetryable(`Expected 0 to ${LONGEST_MS} milliseconds, but got ${String(forMs)}.`);
}
