import { InterceptingCall, type Interceptor, status } from '@grpc/grpc-js';

type Call = ReturnType<Parameters<Interceptor>[1]>;

/**
 * Calls of a connection until that is closed; one that is made or tried again after it ends as cancelled. Temporal's client tries again
 * by a timer of its own, and gRPC throws there at a closed connection, where nobody could catch it: the program would end.
 */
export function callsUntilClosed(closed: AbortSignal): Interceptor {
  return (options, nextCall) => new InterceptingCall(closed.aborted ? CLOSED : nextCall(options));
}

/** A call that is never made. */
const CLOSED: Call = {
  start(metadata, listener) {
    // As gRPC does where no answer came: who tries again counts on one before the status.
    listener?.onReceiveMessage?.(null);
    listener?.onReceiveStatus?.({ code: status.CANCELLED, details: 'The connection was closed.', metadata });
  },
  sendMessageWithContext: () => undefined,
  sendMessage: () => undefined,
  startRead: () => undefined,
  halfClose: () => undefined,
  cancelWithStatus: () => undefined,
  getPeer: () => '',
  getAuthContext: () => null,
};
