/** Longer than vendors usually take to answer; one that says nothing does not hold a film that is cancelled for ever. */
const PATIENCE_MS = 45_000;

/** The signal for a request that is paid for as soon as it has left. */
export interface PaidRequest {
  signal: AbortSignal;
  /** To be called when the request leaves, or may have left. */
  left(): void;
}

/**
 * A step ends early when nobody waits for it any more, or when the server takes its worker to be dead, as after it has been away
 * itself, and has it begun anew. Before its request has left, that ends it at once; afterwards it ends when the answer is there,
 * and kept, so that the next attempt finds it, or when none has come for a while. A worker that shuts down cannot wait for that.
 * `patienceMs`, for how long none need come, is another in tests alone.
 */
export function paidRequest(signal: AbortSignal, patienceMs = PATIENCE_MS): PaidRequest {
  const request = new AbortController();
  let hasLeft = false;
  const end = () => request.abort(signal.reason);
  const hear = () => {
    if (!hasLeft || isShutdown(signal.reason)) return end();
    setTimeout(end, patienceMs).unref();
  };
  if (signal.aborted) end();
  else signal.addEventListener('abort', hear, { once: true });
  return { signal: request.signal, left: () => (hasLeft = true) };
}

function isShutdown(reason: unknown): boolean {
  return reason instanceof Error && reason.message === 'WORKER_SHUTDOWN';
}
