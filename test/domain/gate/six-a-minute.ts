import type { GatePolicy } from '../../../src/domain/gate/gate-policy';

/** Six in a minute, as Together's account usually has it; at an even pace. */
export const SIX_A_MINUTE: GatePolicy = {
  limit: 6,
  windowMs: 60_000,
  leaseMs: 3_000,
  transitMs: 1_000,
  blockMs: 900_000,
  pace: 'even',
};
