import { Readable } from 'node:stream';

/** What was to be sent cannot be read any more, such as a file that is gone; `cause` says why. No server has to do with it. */
export class UnreadBodyError extends Error {}

/**
 * Has bytes sent, and closes them whatever comes of it, which the SDK does not when a request fails. Where they cannot be read, it gives up
 * the request by the signal, and throws an `UnreadBodyError`.
 */
export async function withBody<T>(
  body: Uint8Array | Readable,
  send: (body: Uint8Array | Readable, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const unread = new AbortController();
  if (!(body instanceof Readable)) return send(body, unread.signal);
  body.on('error', (cause) => unread.abort(new UnreadBodyError(cause.message, { cause })));
  try {
    return await send(body, unread.signal);
  } catch (error) {
    throw unread.signal.aborted ? unread.signal.reason : error;
  } finally {
    body.destroy();
  }
}
