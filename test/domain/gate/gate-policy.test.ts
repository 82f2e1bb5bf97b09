import fc from 'fast-check';
import { policyProblems, tightened, type GatePolicy } from '../../../src/domain/gate/gate-policy';
import { SIX_A_MINUTE as POLICY } from './six-a-minute';

const ratePerMinute = ({ limit, windowMs }: GatePolicy) => (limit * 60_000) / windowMs;

describe('a policy that a vendor has told a limit of', () => {
  it.each([
    [6, POLICY],
    [600, POLICY],
    [Infinity, POLICY],
    [5.9, { ...POLICY, limit: 5 }],
    [60 * 0.05, { ...POLICY, limit: 3 }],
    [60 * (4 / 60), { ...POLICY, limit: 4 }],
    [1, { ...POLICY, limit: 1 }],
    [0.5, { ...POLICY, limit: 1, windowMs: 120_000 }],
  ])('of %s a minute keeps the stricter of both', (perMinute, policy) => {
    expect(tightened(POLICY, perMinute)).toEqual(policy);
  });

  it('makes sense, is never wider, and never above what was told', () => {
    const policies = fc.record({
      limit: fc.integer({ min: 1, max: 1_000 }),
      windowMs: fc.integer({ min: 1_000, max: 3_600_000 }),
    });
    const told = fc.double({ min: 1 / 60, max: 10_000, noNaN: true });
    fc.assert(
      fc.property(policies, told, (part, perMinute) => {
        const policy = { ...POLICY, ...part };
        const after = tightened(policy, perMinute);
        expect(policyProblems(after)).toEqual([]);
        expect(after.limit).toBeLessThanOrEqual(policy.limit);
        expect(after.windowMs).toBeGreaterThanOrEqual(policy.windowMs);
        if (after === policy) return;
        expect(ratePerMinute(after)).toBeLessThanOrEqual(perMinute * (1 + 1e-5));
      }),
    );
  });
});
