import type { LimitKeeper } from '../../src/activities/picture/limit-keeper';
import type { GatePolicy } from '../../src/domain/gate/gate-policy';

/** As long as any lease: what is measured here is who lets how many through. */
const LEASE_MS = 60_000;

const nothing = async () => undefined;

/** Everybody may send at any time. */
export function noLimiter(): LimitKeeper {
  return { reserve: async () => ({ granted: true, grant: '', leaseMs: LEASE_MS }), block: nothing, adopt: nothing };
}

/** What most programs have: a count of the last window in the memory of one process, with no margin. */
export function inProcessLimiter({ limit, windowMs }: GatePolicy): LimitKeeper {
  const grantsMs: number[] = [];
  let blockedUntilMs = 0;
  return {
    async reserve() {
      const nowMs = performance.now();
      const asManyBack = grantsMs.at(-limit) ?? -Infinity;
      const waitMs = Math.ceil(Math.max(asManyBack + windowMs, blockedUntilMs) - nowMs);
      if (waitMs > 0) return { granted: false, waitMs, reason: 'pace' };
      grantsMs.push(nowMs);
      return { granted: true, grant: '', leaseMs: LEASE_MS };
    },
    async block(_policy, forMs) {
      blockedUntilMs = performance.now() + forMs;
    },
    adopt: nothing,
  };
}
