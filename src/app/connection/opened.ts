import type { Connected } from './connected';

/** A connection that stays until it is closed. */
export interface Opened extends Connected {
  /** Rejects when the embedded server or worker cannot be kept up, or the context is interrupted; never resolves. */
  failed: Promise<never>;
  /**
   * Ends it, also one that has failed and is in use: what is asked after that is cancelled. An embedded server then stays up until it has
   * been idle for a while, or nobody uses it.
   */
  close(): Promise<void>;
}
