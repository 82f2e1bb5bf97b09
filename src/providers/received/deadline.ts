/** The time for a piece of work is up. */
export class TooLateError extends Error {
  override readonly name = 'TooLateError';
}

/**
 * Does a piece of work that ends when `signal` is aborted, or with a `TooLateError` when the time is up. The SDK's own
 * time limit ends with the headers; this one cuts the body too.
 */
export async function withDeadline<T>(
  signal: AbortSignal,
  timeoutMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const cancel = () => controller.abort(signal.reason);
  signal.addEventListener('abort', cancel, { once: true });
  let timer: NodeJS.Timeout | undefined;
  // An SDK may heed no abort: where a body of some 64 kB is said to be gzip and is not, it waits for the rest for ever.
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      controller.abort(new TooLateError());
      reject(new TooLateError());
    }, timeoutMs);
  });
  try {
    return await Promise.race([work(controller.signal), over]);
  } catch (error) {
    throw controller.signal.reason instanceof TooLateError ? controller.signal.reason : error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
  }
}
