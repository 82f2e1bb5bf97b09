import fc from 'fast-check';
import { firstGate, gateAt, granted, waitMs } from '../../../src/domain/gate/gate-decision';
import type { GateState } from '../../../src/domain/gate/gate-state';
import { gapMs, spanMs, type GatePolicy } from '../../../src/domain/gate/gate-policy';
import { learned, type Told } from '../../../src/domain/gate/room';
import { arrivalsIn } from './gate-world';
import { vendorOf, type Temper } from './tempers';

const TEMPERS: Temper[] = ['fixed six', 'calendar', 'token bucket', 'dynamic', 'silent'];

const policies = fc.record({
  limit: fc.integer({ min: 1, max: 8 }),
  windowMs: fc.integer({ min: 50, max: 2_000 }),
  leaseMs: fc.integer({ min: 1, max: 200 }),
  transitMs: fc.integer({ min: 0, max: 200 }),
  blockMs: fc.integer({ min: 0, max: 2_000 }),
  pace: fc.constant('even' as const),
  widens: fc.constant(true),
});

const worlds = fc.record({
  policy: policies,
  workers: fc.integer({ min: 1, max: 6 }),
  slots: fc.integer({ min: 1, max: 4 }),
  ageing: fc.subarray(['restored' as const, 'stepped forward' as const]),
  chances: fc.array(fc.nat(), { minLength: 100, maxLength: 400 }),
});

describe.each(TEMPERS)('a gate whose pace widens, at a vendor that is %s', (temper) => {
  it('is never refused, whatever befalls workers, gate and clocks', () => {
    let sooner = 0;
    fc.assert(
      fc.property(worlds, fc.nat({ max: 8 }), (world, size) => {
        const vendor = vendorOf(temper, world.policy, size);
        const arrivalsMs = arrivalsIn({ ...world, vendor });
        expect(vendor.refused).toBe(0);
        const apartMs = gapMs(world.policy) - world.policy.leaseMs - world.policy.transitMs;
        sooner += arrivalsMs.filter((atMs, index) => index > 0 && atMs - (arrivalsMs[index - 1] ?? 0) < apartMs).length;
      }),
      // A world of hundreds of chances takes very long to be made small.
      { numRuns: 200, endOnFailure: true },
    );
    // Bursts there are, but for a vendor that tells nothing.
    expect(sooner > 5).toBe(temper !== 'silent');
  });
});

describe('these worlds', () => {
  it('are hard enough: a bucket that tells of more room than it has refuses in one of them', () => {
    const holds = fc.property(worlds, (world) => {
      const vendor = vendorOf('token bucket', world.policy, 0);
      const lies = { arrive: (atMs: number) => (vendor.arrive(atMs) ?? 0) + world.policy.limit };
      arrivalsIn({ ...world, vendor: lies });
      return vendor.refused === 0;
    });
    expect(fc.check(holds, { numRuns: 500, seed: 8, endOnFailure: true }).failed).toBe(true);
  });
});

/** Asks a gate again and again for `forMs`, and hears of the vendor's answers after `answersAfterMs`; one request at a time. */
function asksFor(
  gate: GateState,
  {
    policy,
    vendor,
    fromMs,
    forMs,
    chance,
  }: {
    policy: GatePolicy;
    vendor: { arrive(atMs: number): number | undefined };
    fromMs: number;
    forMs: number;
    chance: (most: number) => number;
  },
): { lastMs: number } {
  let state = gate;
  let untold: Told[] = [];
  const answers: { atMs: number; told: Told }[] = [];
  let lastMs = fromMs;
  for (let nowMs = fromMs, count = 0; nowMs < fromMs + forMs; count++) {
    untold.push(...answers.filter(({ atMs }) => atMs <= nowMs).map(({ told }) => told));
    answers.splice(0, answers.length, ...answers.filter(({ atMs }) => atMs > nowMs));
    const then = learned(gateAt(state, policy, nowMs), untold);
    const wait = waitMs(then);
    if (wait > 0) {
      const nextAnswerMs = Math.min(...answers.map(({ atMs }) => atMs));
      nowMs = Math.min(nowMs + wait, nextAnswerMs);
      continue;
    }
    state = granted(then, `grant ${count} of ${fromMs}`);
    untold = [];
    const arrivesMs = nowMs + chance(policy.leaseMs + policy.transitMs);
    lastMs = Math.max(lastMs, arrivesMs);
    const room = vendor.arrive(arrivesMs);
    answers.push({
      atMs: arrivesMs + chance(20),
      told: { grant: `grant ${count} of ${fromMs}`, ...(room !== undefined && { room }) },
    });
  }
  return { lastMs };
}

describe('the first gate of an account that another gate has asked until just now', () => {
  it.each<Temper>(['fixed six', 'calendar', 'silent'])('is not refused at a vendor that is %s', (temper) => {
    fc.assert(
      fc.property(
        policies,
        fc.array(fc.nat(), { minLength: 50, maxLength: 100 }),
        fc.nat(3),
        (policy, chances, rests) => {
          let read = 0;
          const chance = (most: number) => (chances[read++ % chances.length] ?? 0) % (most + 1);
          const judge = vendorOf(temper, policy, 0);
          const span = spanMs(policy);
          const before = { policy, vendor: judge, fromMs: 10 * span, forMs: chance(2 * span), chance };
          const known = { ...firstGate(policy, 0), coldUntilMs: 0, youngUntilMs: 0 };
          const { lastMs } = asksFor(known, before);
          const beginsMs = Math.max(lastMs, before.fromMs + before.forMs) + (rests === 0 ? chance(span) : 0);
          asksFor(firstGate(policy, beginsMs), { ...before, fromMs: beginsMs, forMs: 3 * span });
          expect(judge.refused).toBe(0);
        },
      ),
      { numRuns: 500, endOnFailure: true },
    );
  });
});
