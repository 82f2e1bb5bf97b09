import fc from 'fast-check';
import { coldGate, gateAt, granted, waitMs } from '../../../src/domain/gate/gate-decision';
import type { GateState } from '../../../src/domain/gate/gate-state';
import { gapMs, spanMs, type GatePolicy } from '../../../src/domain/gate/gate-policy';
import { arrivalsIn } from './gate-world';
import type { Ageing, Flaw, WorldPlan } from './world-plan';

const policies = fc.record({
  limit: fc.integer({ min: 1, max: 8 }),
  windowMs: fc.integer({ min: 50, max: 2_000 }),
  leaseMs: fc.integer({ min: 1, max: 200 }),
  transitMs: fc.integer({ min: 0, max: 200 }),
  blockMs: fc.integer({ min: 0, max: 2_000 }),
  pace: fc.constantFrom('even' as const, 'burst' as const),
});

const worldsOf = (ageing: fc.Arbitrary<Ageing[]>, mostWorkers = 6): fc.Arbitrary<WorldPlan> =>
  fc.record({
    policy: policies,
    workers: fc.integer({ min: 1, max: mostWorkers }),
    slots: fc.integer({ min: 1, max: 3 }),
    ageing,
    chances: fc.array(fc.nat(), { minLength: 100, maxLength: 400 }),
  });

const worlds = worldsOf(fc.subarray<Ageing>(['restored', 'stepped forward']));

/** The most requests that a vendor counts in any window; two that are a whole window apart share none. */
function mostInAnyWindow(arrivalsMs: number[], { windowMs }: GatePolicy): number {
  const inWindowFrom = (startMs: number) =>
    arrivalsMs.filter((atMs) => atMs >= startMs && atMs < startMs + windowMs).length;
  return Math.max(0, ...arrivalsMs.map(inWindowFrom));
}

/** Plays many worlds, and answers whether one was found in which the vendor would have blocked the account. */
function breaks(flaw: Flaw, ageing: Ageing[] = [], mostWorkers = 6): boolean {
  const holds = fc.property(
    worldsOf(fc.constant(ageing), mostWorkers),
    (world) => mostInAnyWindow(arrivalsIn(world, flaw), world.policy) <= world.policy.limit,
  );
  return fc.check(holds, { numRuns: 300, seed: 6, endOnFailure: true }).failed;
}

describe('a vendor that is asked only through the gate', () => {
  it('never counts more than the limit in any window, whatever befalls workers, gate and clocks', () => {
    let arrivals = 0;
    fc.assert(
      fc.property(worlds, (world) => {
        const arrivalsMs = arrivalsIn(world);
        arrivals += arrivalsMs.length;
        expect(mostInAnyWindow(arrivalsMs, world.policy)).toBeLessThanOrEqual(world.policy.limit);
      }),
      // A world of hundreds of chances takes very long to be made small.
      { numRuns: 500, endOnFailure: true },
    );
    expect(arrivals).toBeGreaterThan(10_000);
  });

  it.each<Flaw>(['no lease check', 'no cold wait', 'longer on the way than said'])(
    'would count more with %s: the worlds are hard enough to find it',
    (flaw) => {
      expect(breaks(flaw)).toBe(true);
    },
  );

  it.each<[Ageing, Flaw, number]>([
    ['restored', "nothing told of a worker's own sends", 6],
    ['stepped forward', "nothing told of a worker's own sends", 1],
    ['restored', 'no cold wait after what was forgotten', 6],
  ])('would count more when the gate is %s, with %s', (ageing, flaw, mostWorkers) => {
    expect(breaks(flaw, [ageing], mostWorkers)).toBe(true);
  });
});

/** The first millisecond from `fromMs` on at which one more grant breaks no rule, found by trying each. */
function earliestAllowed(grantsMs: number[], policy: GatePolicy, coldUntilMs: number, fromMs: number): number {
  const fits = (atMs: number) =>
    atMs >= coldUntilMs &&
    grantsMs.filter((grantMs) => grantMs > atMs - spanMs(policy)).length < policy.limit &&
    (policy.pace === 'burst' || grantsMs.every((grantMs) => grantMs + gapMs(policy) <= atMs));
  let atMs = fromMs;
  while (!fits(atMs)) atMs++;
  return atMs;
}

describe('a lone request', () => {
  it('is granted in the first millisecond in which a grant breaks no rule, after at most one refusal', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(policies, pauses, (policy, pausesMs) => {
        let gate: GateState = coldGate(policy, 0);
        let nowMs = 0;
        const { coldUntilMs } = gate;
        for (const pauseMs of pausesMs) {
          nowMs += pauseMs;
          const expectedMs = earliestAllowed(gate.grantsMs, policy, coldUntilMs, nowMs);
          const grantedAtMs = nowMs + waitMs(gateAt(gate, policy, nowMs));
          expect(grantedAtMs).toBe(expectedMs);
          expect(waitMs(gateAt(gate, policy, grantedAtMs))).toBe(0);
          gate = granted(gateAt(gate, policy, grantedAtMs));
          nowMs = grantedAtMs;
        }
      }),
      { numRuns: 300 },
    );
  });
});
