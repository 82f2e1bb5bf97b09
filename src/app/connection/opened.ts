import type { Connected } from './connected';

/** A connection as it was opened: it ends in two steps. */
export interface Opened extends Connected {
  /** Rejects when the embedded server or worker cannot be kept up, or the context is interrupted; never resolves. */
  failed: Promise<never>;
  /** The first step: ends the connection itself. */
  closeClients(): Promise<void>;
  /** The second: an embedded server then stays up until it has been idle for a while, or nobody uses it. */
  leave(): Promise<void>;
}
