import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Addresses } from '../claim/claim-file';
import type { WorkerStart } from '../worker/worker-start';

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

/** Hears the messages of the other side, of the one or the other kind; a line that is no object ends the connection. */
export function listenTo(socket: Socket, onMessage: (message: object) => void): void {
  const lines = createInterface({ input: socket });
  lines.on('error', () => undefined); // It repeats the socket's, which is not its affair.
  lines.on('line', (line) => {
    let message: unknown;
    try {
      message = JSON.parse(line);
    } catch {
      message = undefined;
    }
    // Anybody on this machine can connect and send anything.
    if (typeof message === 'object' && message !== null) onMessage(message);
    else socket.destroy();
  });
}
