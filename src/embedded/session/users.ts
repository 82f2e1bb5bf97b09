import { createServer, type Server, type Socket } from 'node:net';
import { type FromBackground, listenTo, send, type ToBackground } from './messages';
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

/**
 * The users of the process that serves a home: each is an open connection, so that a user who is killed has left too.
 * Everybody hears the same last news, whenever they came.
 */
export class Users {
  private readonly server: Server;
  private readonly connected = new Set<Socket>();
  private readonly present = new Set<Socket>();
  private news: FromBackground | undefined;
  private staysUnused = false;
  private refusal: FromBackground | undefined;

  constructor(
    private readonly token: string,
    private readonly events: UserEvents,
  ) {
    this.server = createServer((socket) => this.welcome(socket));
  }

  /** Nobody is connected. */
  get areGone(): boolean {
    return this.present.size === 0;
  }

  /** Nobody is connected, and nobody wanted everything to stay up. */
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
    let known = false;
    this.connected.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      this.connected.delete(socket);
      this.goodbye(socket);
    });
    listenTo(socket, (received) => {
      const message = received as ToBackground;
      if ('leave' in message) {
        if (known) this.letLeave(socket);
        return;
      }
      if ('renew' in message) {
        if (this.present.has(socket)) void this.renew(socket, message.renew);
        return;
      }
      if (known || message.token !== this.token) return void socket.destroy();
      known = true;
      if (message.as === 'visitor') return void socket.end(`${JSON.stringify({ alive: true })}\n`);
      if (message.as === 'stopper') return this.events.onStop();
      if (this.refusal) return send(socket, this.refusal);
      this.present.add(socket);
      if (!message.stopWhenUnused) this.stayUnused();
      if (this.news) send(socket, this.news);
    });
  }

  private async renew(socket: Socket, start: WorkerStart): Promise<void> {
    send(socket, { renewed: await this.events.onRenew(start) });
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
