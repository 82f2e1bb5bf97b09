import { gateAt, granted, waitMs } from '../../../src/domain/gate/gate-decision';
import type { GatePolicy } from '../../../src/domain/gate/gate-policy';
import type { GateState } from '../../../src/domain/gate/gate-state';

/** The gate's answer at a moment, and the gate after it. */
export function ask(state: GateState, policy: GatePolicy, nowMs: number): { granted: boolean; state: GateState } {
  const then = gateAt(state, policy, nowMs);
  return waitMs(then) === 0 ? { granted: true, state: granted(then) } : { granted: false, state };
}
