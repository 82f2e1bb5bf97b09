/** Nothing has left this machine when the connection could not be made. */
const NEVER_SENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

/** What Node calls a connection that was closed before https was spoken on it. */
const IN_HANDSHAKE = /before secure TLS connection was established/;

/** What is known of a request that ended without an answer; `code` is the network's, such as `ECONNRESET`. */
export interface BrokenCall {
  code?: string;
  wasSent: boolean;
  isRedirect: boolean;
}

/** What an error of `fetch` tells of its request, wherever in its chain of causes that stands. */
export function brokenCall(error: unknown): BrokenCall {
  const chain = [...causes(error)];
  const code = chain.map((cause) => cause.code).find((found) => typeof found === 'string');
  return {
    ...(code && { code }),
    wasSent: !(code && NEVER_SENT.test(code)) && !chain.some(({ message }) => IN_HANDSHAKE.test(message ?? '')),
    isRedirect: chain.some(({ message }) => message === 'unexpected redirect'),
  };
}

/** An error and what caused it; by shape, for they are not all of this realm's classes. */
function* causes(error: unknown): Generator<Partial<Error & { code: unknown }>> {
  for (let cause = error; typeof cause === 'object' && cause !== null; cause = (cause as Error).cause) yield cause;
}
