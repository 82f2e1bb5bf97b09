import { gapMs as gapOfToday, spanMs as spanOfToday, type GatePolicy } from '../../../../src/domain/gate/gate-policy';

export * from '../../../../src/domain/gate/gate-policy';

/** Rules that some later version of the code might have: a gap, and a span, ten times as long. */
export function gapMs(policy: GatePolicy): number {
  return 10 * gapOfToday(policy);
}

export function spanMs(policy: GatePolicy): number {
  return 10 * spanOfToday(policy);
}
