/** Longer than vendors usually take to answer; one that says nothing does not hold a film that is cancelled for ever. */
const PATIENCE_MS = 45_000;

/** The signal for a request that is paid for as soon as it has left. */
export interface PaidRequest {
  signal: AbortSignal;
  /** To be called when the request leaves, or may have left. */
  left(): void;
}

/**
 * A step that nobody waits for any more is called off. Before its request has left, that ends it at once; afterwards it ends when the
 * answer is there, and kept, or when none has come for a while. A worker that shuts down ends it at once: another attempt comes.
 */
export function paidRequest(signal: AbortSignal, patienceMs = PATIENCE_MS): PaidRequest {
  const request = new AbortController();
  let hasLeft = false;
  const end = () => request.abort(signal.reason);
  const hear = () => {
    if (!hasLeft || !isCalledOff(signal.reason)) return end();
    setTimeout(end, patienceMs).unref();
  };
  if (signal.aborted) end();
  else signal.addEventListener('abort', hear, { once: true });
  return { signal: request.signal, left: () => (hasLeft = true) };
}

/** Whether the film asked for it; everything else that ends an attempt lets another one begin. */
function isCalledOff(reason: unknown): boolean {
  return reason instanceof Error && reason.message === 'CANCELLED';
}
