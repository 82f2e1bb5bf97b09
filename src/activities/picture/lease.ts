import type { Clocks } from '../step/clocks';

/** A grant was not used in time: nothing has left, and another grant must be asked for. */
export class LeaseExpiredError extends Error {
  override readonly name = 'LeaseExpiredError';
}

/**
 * The check that stands in the last place before a request leaves: throws a `LeaseExpiredError` when more than the lease has
 * passed since the grant was asked for. The grant was given after that moment, so no clock of another machine is needed.
 * Both clocks of this one are asked: the monotonic one may stand still while the machine sleeps, the other may be set back.
 */
export function leaseCheck(askedAt: Clocks, leaseMs: number, now: () => Clocks): () => void {
  return () => {
    const { monotonicMs, wallMs } = now();
    const elapsedMs = Math.max(monotonicMs - askedAt.monotonicMs, wallMs - askedAt.wallMs);
    if (elapsedMs > leaseMs) throw new LeaseExpiredError(`the grant was ${Math.round(elapsedMs - leaseMs)} ms too old`);
  };
}
