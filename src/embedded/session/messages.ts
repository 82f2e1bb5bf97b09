import type { Socket } from 'node:net';
import type { Addresses } from '../claim/claim-file';
import type { WorkerStart } from '../worker/worker-start';
import { onLines } from './lines';

/** What a user's process says to the background process, one JSON object a line; the first line has the token. */
export type ToBackground =
  | { token: string; as: 'user'; stopWhenUnused: boolean }
  | { token: string; as: 'visitor' }
  /** Stop everything; the connection closes when that is done. */
  | { token: string; as: 'stopper' }
  /** A user's: the worker should be started again like that, for it was started with other settings. */
  | { renew: WorkerStart }
  | { leave: true };

/** What the background process answers, one JSON object a line. */
export type FromBackground =
  /** To a visitor: this is a background process, and it lives. */
  | { alive: true }
  /** What the user is waiting for, or what has died and is started again. */
  | { wait: string }
  /** The server answers there; said again when it answers again. */
  | { ready: Addresses }
  /** It cannot go on, and stops. */
  | { failed: string }
  /** It was about to stop when the user came: try again once the connection has closed. */
  | { stopping: true }
  /** To a user who asked for a worker with other settings: whether it has them now. */
  | { renewed: boolean }
  /** To a user who leaves: others use it, or it stays until it is idle. Without this, the connection closes when all has stopped. */
  | { stays: true };

/** Sends one message. */
export function send(socket: Socket, message: ToBackground | FromBackground): void {
  if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
}

/** A first line holds the token and little else; a later one may hold a whole environment, which is two megabytes at most. */
export const LONGEST_LINE_BYTES = { first: 4096, later: 8 * 2 ** 20 };

/**
 * Hears the messages of the other side, of the one or the other kind. A line that is no object, or is longer than `mostBytes()`,
 * ends the connection, and nothing else: anybody on this machine can connect and send anything.
 */
export function listenTo(
  socket: Socket,
  onMessage: (message: object) => void,
  mostBytes: () => number = () => LONGEST_LINE_BYTES.later,
): void {
  onLines(socket, mostBytes, (line) => {
    const message: unknown = JSON.parse(line);
    if (typeof message === 'object' && message !== null) onMessage(message);
    else socket.destroy();
  });
}
