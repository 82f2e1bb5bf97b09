import type { GatePolicy } from '../../../src/domain/gate/gate-policy';

/** A vendor that counts requests in its own way, and tells with each answer for how many more it has room. */
export interface TemperedVendor {
  arrive(atMs: number): number | undefined;
  /** How many requests it would have refused. */
  refused: number;
}

export type Temper = 'fixed six' | 'calendar' | 'token bucket' | 'dynamic' | 'silent';

/** A vendor of this temper that bears what the policy says. `size` makes buckets larger. */
export function vendorOf(temper: Temper, policy: GatePolicy, size: number): TemperedVendor {
  if (temper === 'calendar') return calendar(policy);
  if (temper === 'token bucket') return bucket(policy, size, Infinity);
  if (temper === 'dynamic') return bucket(policy, size, 15 * policy.windowMs);
  return slidingWindow(policy, temper === 'fixed six');
}

/** So many in any window, counted at arrival. */
function slidingWindow({ limit, windowMs }: GatePolicy, tells: boolean): TemperedVendor {
  const arrivalsMs: number[] = [];
  return {
    refused: 0,
    arrive(atMs) {
      arrivalsMs.push(atMs);
      const count = arrivalsMs.filter((ms) => ms > atMs - windowMs).length;
      if (count > limit) this.refused++;
      return tells ? Math.max(0, limit - count) : undefined;
    },
  };
}

/** So many in each window, which begin at fixed times. */
function calendar({ limit, windowMs }: GatePolicy): TemperedVendor {
  let window = -1;
  let count = 0;
  return {
    refused: 0,
    arrive(atMs) {
      const now = Math.floor(atMs / windowMs);
      count = now === window ? count + 1 : 1;
      window = now;
      if (count > limit) this.refused++;
      return Math.max(0, limit - count);
    },
  };
}

/**
 * A bucket of tokens that fills at the policy's rate. Small ones would not even bear the even pace, whose requests arrive a
 * lease and a transit sooner or later. After so long without a request it is as small as it can be, and each makes it larger.
 */
function bucket({ limit, windowMs, leaseMs, transitMs }: GatePolicy, size: number, forgetsAfterMs: number) {
  const least = 2 + Math.ceil(((leaseMs + transitMs) * limit) / windowMs);
  let capacity = Number.isFinite(forgetsAfterMs) ? least : least + size;
  let tokens = capacity;
  let lastMs = 0;
  const vendor: TemperedVendor = {
    refused: 0,
    arrive(atMs) {
      if (atMs - lastMs > forgetsAfterMs) capacity = least;
      tokens = Math.min(capacity, tokens + ((atMs - lastMs) * limit) / windowMs);
      lastMs = atMs;
      if (tokens < 1) {
        this.refused++;
        return 0;
      }
      tokens--;
      if (Number.isFinite(forgetsAfterMs)) capacity = Math.min(least + size, capacity + 1);
      return Math.floor(tokens);
    },
  };
  return vendor;
}
