import { createServer, type Server, type Socket } from 'node:net';
import { type FromBackground, listenTo, send, type ToBackground } from './messages';

/**
 * The users of a background process: each is an open connection, so that a user who is killed has left too.
 * Everybody hears the same last news, whenever they came.
 */
export class Users {
  private readonly server: Server;
  private readonly present = new Set<Socket>();
  private news: FromBackground | undefined;
  private kept = false;
  private refusal: FromBackground | undefined;

  /** `onLastGone` is called each time the last user has gone, unless one of them asked to keep everything up. */
  constructor(
    private readonly token: string,
    private readonly onLastGone: () => void,
  ) {
    this.server = createServer((socket) => this.welcome(socket));
  }

  get count(): number {
    return this.present.size;
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

  /** Tells all users, and those who come later until there is other news. */
  tell(news: FromBackground): void {
    this.news = news;
    for (const user of this.present) send(user, news);
  }

  /** From now on whoever comes hears only this, and the last user's going is no news. */
  turnAway(refusal: FromBackground): void {
    this.refusal = refusal;
  }

  /** Closes the connections once all that was told has been sent. */
  async dismiss(): Promise<void> {
    await Promise.all([...this.present].map((user) => new Promise<void>((resolve) => user.end(resolve))));
  }

  private welcome(socket: Socket): void {
    let known = false;
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.goodbye(socket));
    listenTo(socket, (received) => {
      const message = received as ToBackground;
      if ('leave' in message) {
        if (known) this.letLeave(socket);
        return;
      }
      if (known || message.token !== this.token) return void socket.destroy();
      known = true;
      if (message.as === 'visitor') return void socket.end(`${JSON.stringify({ alive: true })}\n`);
      if (this.refusal) return send(socket, this.refusal);
      this.present.add(socket);
      this.kept ||= message.keep;
      if (this.news) send(socket, this.news);
    });
  }

  private letLeave(socket: Socket): void {
    const last = this.present.size === 1 && this.present.has(socket);
    if (!this.refusal && (!last || this.kept)) send(socket, { stays: true });
    this.goodbye(socket);
  }

  private goodbye(socket: Socket): void {
    const wasLast = this.present.delete(socket) && this.present.size === 0;
    if (wasLast && !this.kept && !this.refusal) this.onLastGone();
  }
}
