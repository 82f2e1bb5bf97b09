import fc from 'fast-check';
import { askedToRest, blocked, coldGate, gateAt, held, waitMs } from '../../../src/domain/gate/gate-decision';
import { gapMs, spanMs } from '../../../src/domain/gate/gate-policy';
import type { GateState } from '../../../src/domain/gate/gate-state';
import { ask } from './asked';

const START = 1_000_000;

const policies = fc.record({
  limit: fc.integer({ min: 1, max: 12 }),
  windowMs: fc.integer({ min: 10, max: 2_000 }),
  leaseMs: fc.integer({ min: 1, max: 200 }),
  transitMs: fc.integer({ min: 0, max: 200 }),
  blockMs: fc.integer({ min: 0, max: 2_000 }),
  pace: fc.constantFrom('even' as const, 'burst' as const),
});

describe('whatever is asked of a gate, and whatever its clock does', () => {
  const afterMs = fc.integer({ min: 0, max: 400 });
  const happening = <Kind extends string>(kind: Kind, weight = 1) => ({
    weight,
    arbitrary: fc.record({ kind: fc.constant(kind), afterMs }),
  });
  const events = fc.array(
    fc.oneof(
      happening('ask', 8),
      happening('block'),
      happening('rest'),
      happening('hold'),
      happening('stepBack'),
      happening('stricter'),
    ),
    { minLength: 50, maxLength: 200 },
  );

  it('no span ever holds more grants than the limit, and none falls into a block, a rest or a hold', () => {
    fc.assert(
      fc.property(policies, policies, events, (policy, other, happenings) => {
        const grants: GateState[] = [];
        let gate = coldGate(policy, START);
        let asked = policy;
        let clockMs = START;
        for (const { kind, afterMs } of happenings) {
          clockMs += kind === 'stepBack' ? -afterMs : afterMs;
          const then = gateAt(gate, asked, clockMs);
          if (kind === 'block') gate = blocked(then, asked.blockMs);
          if (kind === 'rest') gate = askedToRest(then, afterMs);
          if (kind === 'hold') gate = held(then, afterMs);
          if (kind === 'stricter') asked = other;
          if (kind !== 'ask') continue;
          const answer = ask(gate, asked, clockMs);
          if (answer.granted) grants.push(answer.state);
          gate = answer.state;
        }
        expect(grants.filter((state) => !isAllowed(state))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('no request waits longer than it must: it is granted at the very moment that the gate named, and not before', () => {
    fc.assert(
      fc.property(
        policies,
        fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 5, maxLength: 60 }),
        (policy, pauses) => {
          let gate = coldGate(policy, START);
          let nowMs = START;
          for (const pauseMs of pauses) {
            nowMs += pauseMs;
            const wait = waitMs(gateAt(gate, policy, nowMs));
            expect(wait > 0 && ask(gate, policy, nowMs + wait - 1).granted).toBe(false);
            const answer = ask(gate, policy, nowMs + wait);
            expect(answer.granted).toBe(true);
            gate = answer.state;
            nowMs += wait;
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Whether the last grant of a state was one that the state's policy allows. */
function isAllowed({ policy, grantsMs, coldUntilMs, ...state }: GateState): boolean {
  const last = grantsMs.at(-1) ?? 0;
  const before = grantsMs.at(-2) ?? -Infinity;
  const inSpan = grantsMs.filter((grantMs) => grantMs > last - spanMs(policy)).length;
  const apart = policy.pace === 'burst' || last - before >= gapMs(policy);
  const { blockedUntilMs, restUntilMs = 0, heldUntilMs } = state;
  return inSpan <= policy.limit && apart && last >= Math.max(blockedUntilMs, restUntilMs, heldUntilMs, coldUntilMs);
}
