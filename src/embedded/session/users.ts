import { createServer, type Server, type Socket } from 'node:net';
import { type FromBackground, LONGEST_LINE_BYTES, listenTo, send, type ToBackground } from './messages';
import type { WorkerStart } from '../worker/worker-start';

/** What those who connect can bring about. */
export interface UserEvents {
  /** The last user has gone, and all who came wanted everything to stop then. */
  onUnused: () => void;
  /** Somebody asks that everything stops, whoever uses it. */
  onStop: () => void;
  /** A user asks for a worker with other settings; resolves to whether the worker has them. */
  onRenew: (start: WorkerStart) => Promise<boolean>;
}

/** Whoever connects has said the token by then; on a busy machine a process may need seconds to come to it. */
const TOKEN_WITHIN_MS = 15_000;
/** So many may have yet to say it: the next takes the place of the one that has been silent longest. */
const MOST_STRANGERS = 64;

/**
 * The users of the process that serves a home: each is an open connection, so that a user who is killed has left too.
 * Everybody hears the same last news, whenever they came.
 */
export class Users {
  private readonly server: Server;
  private readonly connected = new Set<Socket>();
  /** Those who have not said the token, in the order in which they came. */
  private readonly strangers = new Set<Socket>();
  private readonly present = new Set<Socket>();
  private news: FromBackground | undefined;
  private warning: FromBackground | undefined;
  private staysUnused = false;
  private refusal: FromBackground | undefined;

  constructor(
    private readonly token: string,
    private readonly events: UserEvents,
    private readonly tokenWithinMs = TOKEN_WITHIN_MS,
  ) {
    this.server = createServer((socket) => this.welcome(socket));
  }

  /** No user is here. Those who have not said the token, only look, or ask for the stop are none. */
  get areGone(): boolean {
    return this.present.size === 0;
  }

  /** No user is here, and none has asked that everything stays up without one. */
  get needNothing(): boolean {
    return this.areGone && !this.staysUnused;
  }

  /** Listens on 127.0.0.1 and returns the port. */
  listen(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen({ host: '127.0.0.1', port: 0 }, () =>
        resolve((this.server.address() as { port: number }).port),
      );
    });
  }

  /** From now on the last user's going stops nothing. */
  stayUnused(): void {
    this.staysUnused = true;
  }

  /** Tells all users, and those who come later until there is other news. */
  tell(news: FromBackground): void {
    this.news = news;
    this.mention(news);
  }

  /** Tells only those who are here now. */
  mention(news: FromBackground): void {
    for (const user of this.present) send(user, news);
  }

  /** Tells all users, and those who come later besides the news, until there is another warning or none. */
  warn(warning: FromBackground | undefined): void {
    this.warning = warning;
    if (warning) this.mention(warning);
  }

  /** From now on whoever comes hears only this, and the last user's going is no news. */
  turnAway(refusal: FromBackground): void {
    this.refusal = refusal;
  }

  /** Closes the connections once all that was told has been sent, and listens no more. */
  async dismiss(): Promise<void> {
    this.server.close();
    await Promise.all([...this.connected].map((socket) => new Promise<void>((resolve) => socket.end(resolve))));
    for (const socket of this.connected) socket.destroy();
  }

  private welcome(socket: Socket): void {
    this.connected.add(socket);
    this.admit(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      this.connected.delete(socket);
      this.strangers.delete(socket);
      this.goodbye(socket);
    });
    const { first, later } = LONGEST_LINE_BYTES;
    listenTo(
      socket,
      (message) => this.hear(socket, message as ToBackground),
      () => (this.strangers.has(socket) ? first : later),
    );
  }

  /** Gives somebody who has just connected the time to say the token. */
  private admit(socket: Socket): void {
    this.strangers.add(socket);
    const [longest] = this.strangers;
    if (this.strangers.size > MOST_STRANGERS) longest?.destroy();
    const overdue = setTimeout(() => this.strangers.has(socket) && socket.destroy(), this.tokenWithinMs);
    socket.on('close', () => clearTimeout(overdue));
  }

  private hear(socket: Socket, message: ToBackground): void {
    const isKnown = !this.strangers.has(socket);
    if ('leave' in message) {
      if (isKnown) this.letLeave(socket);
      return;
    }
    if ('renew' in message) {
      if (this.present.has(socket)) void this.renew(socket, message.renew);
      return;
    }
    if (isKnown || message.token !== this.token) return void socket.destroy();
    this.strangers.delete(socket);
    if (message.as === 'visitor') return void socket.end(`${JSON.stringify({ alive: true })}\n`);
    if (message.as === 'stopper') return this.events.onStop();
    if (this.refusal) return send(socket, this.refusal);
    this.present.add(socket);
    if (!message.stopWhenUnused) this.stayUnused();
    for (const each of [this.warning, this.news]) if (each) send(socket, each);
  }

  private async renew(socket: Socket, start: WorkerStart): Promise<void> {
    const renewed = await this.events.onRenew(start).catch((error: Error) => error);
    // What a user asks for may fail; the others' films go on.
    if (renewed instanceof Error) socket.destroy(renewed);
    else send(socket, { renewed });
  }

  private letLeave(socket: Socket): void {
    const last = this.present.size === 1 && this.present.has(socket);
    if (!this.refusal && (!last || this.staysUnused)) send(socket, { stays: true });
    this.goodbye(socket);
  }

  private goodbye(socket: Socket): void {
    const wasPresent = this.present.delete(socket);
    if (wasPresent && this.needNothing && !this.refusal) this.events.onUnused();
  }
}
