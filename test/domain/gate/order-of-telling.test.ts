import fc from 'fast-check';
import { coldGate, gateAt, granted, waitMs } from '../../../src/domain/gate/gate-decision';
import { spanMs, type GatePolicy } from '../../../src/domain/gate/gate-policy';
import type { GateState } from '../../../src/domain/gate/gate-state';
import { isWide, learned, type Told } from '../../../src/domain/gate/room';

const START = 1_000_000;

const policies = fc.record({
  limit: fc.integer({ min: 2, max: 8 }),
  windowMs: fc.integer({ min: 500, max: 2_000 }),
  leaseMs: fc.integer({ min: 1, max: 200 }),
  transitMs: fc.integer({ min: 0, max: 200 }),
  blockMs: fc.constant(0),
  pace: fc.constant('even' as const),
  widens: fc.constant(true),
});

/** What was granted, each so long after the one before, and what the vendor told with each answer. */
const answers = fc.array(
  fc.record({ afterMs: fc.integer({ min: 0, max: 600 }), room: fc.option(fc.nat(8), { nil: undefined }) }),
  { minLength: 2, maxLength: 8 },
);

/** The words of these answers in the order of their requests and in another one, which is told a few at a time. */
const tellings = answers.chain((all) => {
  const words = all.map(({ room }, index): Told => ({ grant: `${index}`, ...(room !== undefined && { room }) }));
  const otherwise = fc.shuffledSubarray(words, { minLength: words.length });
  const sizes = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: words.length, maxLength: words.length });
  return fc.record({ all: fc.constant(all), words: fc.constant(words), otherwise, sizes });
});

/** A gate that has been up for long, and has granted all these. */
function gateWith(policy: GatePolicy, all: { afterMs: number }[]): GateState {
  let state: GateState = { ...coldGate(policy, START), coldUntilMs: 0 };
  for (const [index, { afterMs }] of all.entries())
    state = granted(gateAt(state, policy, state.clockMs + afterMs), `${index}`);
  return state;
}

/** How many requests would be granted at once at a moment. */
function atOnce(state: GateState, nowMs: number): number {
  let count = 0;
  for (let then = gateAt(state, state.policy, nowMs); waitMs(then) === 0 && count < 20; count++)
    then = granted(then, `one more ${count}`);
  return count;
}

describe('what a vendor told with its answers', () => {
  it('gives the same room in whatever order the gate hears of it, at once or little by little', () => {
    let belied = 0;
    fc.assert(
      fc.property(policies, tellings, fc.nat(1_000), (policy, { all, words, otherwise, sizes }, laterMs) => {
        const gate = gateWith(policy, all);
        let inOrder = gate;
        for (const word of words) inOrder = learned(gateAt(inOrder, policy, inOrder.clockMs + 1), [word]);
        let other = gate;
        const left = [...otherwise];
        for (const size of sizes) other = learned(gateAt(other, policy, other.clockMs + 1), left.splice(0, size));
        expect(other.grantRooms).toEqual(inOrder.grantRooms);
        expect(isWide(other)).toBe(isWide(inOrder));
        for (const afterMs of [laterMs, laterMs + spanMs(policy), laterMs + 3 * spanMs(policy)]) {
          const nowMs = gate.clockMs + 10 + afterMs;
          expect(atOnce(other, nowMs)).toBe(atOnce(inOrder, nowMs));
        }
        const heard = all.filter(({ room }) => room !== undefined).length;
        const known = inOrder.grantRooms?.filter((room) => room !== null && room >= 0).length ?? 0;
        belied += known < heard ? 1 : 0;
      }),
      { numRuns: 1_000 },
    );
    // Many of these words belie others, or it would show nothing.
    expect(belied).toBeGreaterThan(200);
  });
});
