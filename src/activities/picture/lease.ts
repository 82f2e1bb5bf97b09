import type { Clocks } from '../step/clocks';

/** A grant was not used in time. No request was sent; another grant must be asked for. */
export class LeaseExpiredError extends Error {
  override readonly name = 'LeaseExpiredError';

  /** `lateMs` is how much more than the lease had passed. */
  constructor(readonly lateMs: number) {
    super(`the grant was ${Math.round(lateMs)} ms too old`);
  }
}

/**
 * Returns the check to run right before a request is sent: it throws a `LeaseExpiredError` when more than the lease has passed
 * since the grant was asked for. The grant came after that moment, so this machine's clocks are enough. Both are read, because
 * the monotonic clock may stand still while the machine sleeps, and the wall clock may be set back.
 */
export function leaseCheck(askedAt: Clocks, leaseMs: number, now: () => Clocks): () => void {
  return () => {
    const { monotonicMs, wallMs } = now();
    const elapsedMs = Math.max(monotonicMs - askedAt.monotonicMs, wallMs - askedAt.wallMs);
    if (elapsedMs > leaseMs) throw new LeaseExpiredError(elapsedMs - leaseMs);
  };
}
