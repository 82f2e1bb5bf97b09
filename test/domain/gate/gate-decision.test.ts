import {
  askedToRest,
  blocked,
  coldGate,
  gateAt,
  grantsInWindow,
  held,
  nextSlot,
  waitMs,
} from '../../../src/domain/gate/gate-decision';
import type { GateState } from '../../../src/domain/gate/gate-state';
import { gapMs, type GatePolicy } from '../../../src/domain/gate/gate-policy';
import { ask } from './asked';
import { SIX_A_MINUTE as EVEN } from './six-a-minute';

const BURST: GatePolicy = { ...EVEN, pace: 'burst' };
const START = 1_000_000;

/** A gate that has been up for so long that nothing of its start is left. */
const warm = (policy: GatePolicy): GateState => ({ ...coldGate(policy, 0), coldUntilMs: 0, clockMs: START });

/** Asks without end, as soon as the gate says, and answers the times of the first grants after `START`. */
function grantTimes(state: GateState, policy: GatePolicy, count: number): number[] {
  const times: number[] = [];
  let gate = state;
  for (let nowMs = START; times.length < count;) {
    const answer = ask(gate, policy, nowMs);
    gate = answer.state;
    if (answer.granted) times.push(nowMs - START);
    nowMs += Math.max(1, waitMs(gateAt(gate, policy, nowMs)));
  }
  return times;
}

describe('a gate at the even pace', () => {
  it('grants one request each gap', () => {
    expect(gapMs(EVEN)).toBe(10_667);
    expect(grantTimes(warm(EVEN), EVEN, 4)).toEqual([0, 10_667, 21_334, 32_001]);
  });

  it('grants a lone request at once', () => {
    expect(ask(warm(EVEN), EVEN, START).granted).toBe(true);
  });

  it('without memory waits one gap', () => {
    expect(grantTimes(coldGate(EVEN, START), EVEN, 1)).toEqual([10_667]);
  });
});

describe('a gate at the burst pace', () => {
  it('grants as many as the limit at once, then none until the span has passed', () => {
    expect(grantTimes(warm(BURST), BURST, 8).map((ms) => Math.round(ms / 1000))).toEqual([0, 0, 0, 0, 0, 0, 64, 64]);
  });

  it('without memory waits a whole span: the gate before it may have granted the limit just now', () => {
    expect(grantTimes(coldGate(BURST, START), BURST, 1)).toEqual([64_000]);
  });
});

describe('any gate', () => {
  it('lets a block bind the very next request, and a longer block outlast a shorter one', () => {
    const gate = blocked(blocked(warm(BURST), 900_000), 1_000);
    expect(nextSlot(gate)).toEqual({ dueAtMs: START + 900_000, reason: 'blocked' });
    expect(ask(gate, BURST, START + 899_999).granted).toBe(false);
    expect(ask(gate, BURST, START + 900_000).granted).toBe(true);
  });

  it('lets a rest that the vendor asks for bind the very next request as well, and tells it from a block', () => {
    const rests = askedToRest(askedToRest(warm(BURST), 60_000), 1_000);
    expect(nextSlot(rests)).toEqual({ dueAtMs: START + 60_000, reason: 'rest' });
    expect(ask(rests, BURST, START + 59_999).granted).toBe(false);
    expect(ask(rests, BURST, START + 60_000).granted).toBe(true);
    expect(nextSlot(blocked(rests, 900_000))).toEqual({ dueAtMs: START + 900_000, reason: 'blocked' });
    expect(nextSlot(askedToRest(blocked(warm(BURST), 900_000), 60_000)).reason).toBe('blocked');
  });

  it('reads the memory of a gate of before, which counted a rest as a block', () => {
    const before: GateState = JSON.parse(
      JSON.stringify({ ...warm(EVEN), grantIds: undefined, blockedUntilMs: START + 30_000 }),
    );
    expect(nextSlot(before)).toEqual({ dueAtMs: START + 30_000, reason: 'blocked' });
    expect(nextSlot(askedToRest(before, 40_000))).toEqual({ dueAtMs: START + 40_000, reason: 'rest' });
  });

  it('lets a person hold it and end the hold, but not a block', () => {
    const gate = held(warm(EVEN), 600_000);
    expect(nextSlot(gate)).toEqual({ dueAtMs: START + 600_000, reason: 'held' });
    expect(waitMs(held(gate, 0))).toBe(0);
    expect(waitMs(held(blocked(gate, 5_000), 0))).toBe(5_000);
  });

  it('keeps the stricter of two policies', () => {
    const { state } = ask(warm(BURST), { ...BURST, limit: 2 }, START);
    expect(grantTimes(state, BURST, 2).map((ms) => Math.round(ms / 1000))).toEqual([0, 64]);
  });

  it('stands still when its clock steps back, until the clock has caught up', () => {
    const { state } = ask(warm(EVEN), EVEN, START);
    expect(ask(state, EVEN, START - 500_000).granted).toBe(false);
    expect(ask(state, EVEN, START + gapMs(EVEN)).granted).toBe(true);
  });

  it('counts the grants of the last window', () => {
    let gate = warm(BURST);
    for (const nowMs of [START, START + 10, START + 20]) gate = ask(gate, BURST, nowMs).state;
    expect(grantsInWindow(gateAt(gate, BURST, START + 60_009))).toBe(2);
  });
});
