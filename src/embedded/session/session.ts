import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { durationText } from '../../domain/duration-text';
import type { Addresses, Claim } from '../claim/claim-file';
import { type FromBackground, listenTo, send } from './messages';
import type { WorkerStart } from '../worker/worker-start';
import { IN_ORDER_WITHIN_MS } from '../in-order';

/** One user's open connection to a background process. */
export interface Session {
  /** The server answers; rejects with a sentence when it cannot start, once what was started has stopped. */
  ready: Promise<Addresses>;
  /** Rejects with a sentence as soon as something has failed. */
  failed: Promise<never>;
  /** Asks for a worker with other settings; resolves to whether the worker has them now. */
  renewWorker(start: WorkerStart): Promise<boolean>;
  /**
   * Ends the connection. Resolves once the process has said that it stays up, or has stopped with all that it runs; and where neither
   * is heard within `leaveWithinMs`, once `onWait` was told so.
   */
  leave(): Promise<void>;
}

const FIRST_MESSAGE_WITHIN_MS = 5000;
const BACKGROUND_DIED =
  'The background process of the embedded Temporal server died. What was made is kept: the same command again starts it, and ' +
  'goes on from there.';

/** How a user joins. */
export interface SessionOptions {
  stopWhenUnused: boolean;
  onWait?: ((sentence: string) => void) | undefined;
  /** Gives up the wait for an answer. */
  signal?: AbortSignal | undefined;
  /** How long the process may take to answer one who leaves; default the time that a stop in order takes. */
  leaveWithinMs?: number;
}

/**
 * Connects as a user to the process of a claim; undefined when it is dead or silent, once it has ended if it was about to,
 * and on the signal.
 */
export function openSession(
  claim: Claim,
  { stopWhenUnused, onWait = () => undefined, signal, leaveWithinMs = IN_ORDER_WITHIN_MS }: SessionOptions,
): Promise<Session | undefined> {
  return new Promise((resolve) => {
    if (claim.port === 0) return resolve(undefined);
    const socket = connect({ host: '127.0.0.1', port: claim.port });
    const closed = new Promise<void>((done) => socket.once('close', () => done()));
    socket.on('error', () => socket.destroy());
    socket.on('connect', () => send(socket, { token: claim.token, as: 'user', stopWhenUnused }));
    socket.setTimeout(FIRST_MESSAGE_WITHIN_MS, () => socket.destroy());
    const giveUp = (): unknown => socket.destroy();
    signal?.addEventListener('abort', giveUp, { once: true });
    void closed.then(() => settle(undefined));

    function settle(opened: Session | undefined): void {
      signal?.removeEventListener('abort', giveUp);
      resolve(opened);
    }

    let session: UserSession | undefined;
    listenTo(socket, (received) => {
      const message = received as FromBackground;
      socket.setTimeout(0);
      if ('stopping' in message) return;
      session ??= new UserSession(socket, closed, (ms) => onWait(silentText(claim, ms)), leaveWithinMs);
      // First: whoever hears the message may give the signal, and then leaves in order.
      settle(session);
      session.hear(message, onWait);
    });
  });
}

/** Such a process was stopped by somebody, or hangs: it may never answer. */
function silentText({ pid }: Claim, ms: number): string {
  return (
    `The background process (${pid}) of the embedded Temporal server has not answered for ${durationText(ms)}, and is left as it is. ` +
    '"storyreel stop" ends it with all that it started.'
  );
}

class UserSession implements Session {
  readonly ready: Promise<Addresses>;
  readonly failed: Promise<never>;
  private onReady!: (addresses: Addresses) => void;
  private onFailed!: (error: Error) => void;
  private onStays!: () => void;
  private onRenewed: ((renewed: boolean) => void) | undefined;
  private readonly left: Promise<void>;
  private leaving = false;

  constructor(
    private readonly socket: Socket,
    private readonly closed: Promise<void>,
    private readonly onSilence: (ms: number) => void,
    private readonly leaveWithinMs: number,
  ) {
    this.failed = new Promise((_, reject) => (this.onFailed = reject));
    const ready = new Promise<Addresses>((resolve) => (this.onReady = resolve));
    this.ready = Promise.race([ready, closed.then(() => this.failed)]);
    this.left = Promise.race([new Promise<void>((resolve) => (this.onStays = resolve)), closed]);
    // Whether anybody looks at these is their affair.
    this.failed.catch(() => undefined);
    this.ready.catch(() => undefined);
    void closed.then(() => {
      if (!this.leaving) this.onFailed(new Error(BACKGROUND_DIED));
    });
  }

  hear(message: FromBackground, onWait?: (sentence: string) => void): void {
    if ('wait' in message) onWait?.(message.wait);
    if ('failed' in message) this.onFailed(new Error(message.failed));
    if ('stays' in message) this.onStays();
    if ('renewed' in message) this.onRenewed?.(message.renewed);
    if ('ready' in message) {
      this.onReady(message.ready);
      // A user who ends without leaving is not held up by the connection.
      this.socket.unref();
    }
  }

  async renewWorker(start: WorkerStart): Promise<boolean> {
    const answered = new Promise<boolean>((resolve) => (this.onRenewed = resolve));
    this.socket.ref();
    send(this.socket, { renew: start });
    const renewed = await Promise.race([answered, this.closed.then(() => this.failed)]);
    this.socket.unref();
    return renewed;
  }

  async leave(): Promise<void> {
    this.leaving = true;
    this.socket.ref();
    send(this.socket, { leave: true });
    const silence = pause(this.leaveWithinMs, 'silent' as const, { ref: false });
    if ((await Promise.race([this.left, silence])) === 'silent') this.onSilence(this.leaveWithinMs);
    this.socket.destroy();
  }
}
