import { setMaxListeners } from 'node:events';
import { ProviderError } from '../../provider-error';
import { SpeechServer } from './speech-server';

/** Somebody who waits for a free server, for that one `only` where it is named. */
interface Waiting {
  only: SpeechServer | undefined;
  begin(server: SpeechServer): void;
  refuse(error: Error): void;
}

/**
 * The servers of one narrator: each has one piece of work at a time, and who came first is served first. One that keeps
 * failing rests while the others go on.
 */
export class ServerPool {
  readonly servers: readonly SpeechServer[];
  private waiting: Waiting[] = [];

  constructor(
    urls: readonly string[],
    private readonly nowMs: () => number,
  ) {
    if (urls.length === 0)
      throw new RangeError('There should be at least one Chatterbox server; CHATTERBOX_URLS names none.');
    this.servers = urls.map((url) => new SpeechServer(url));
  }

  /**
   * Does a piece of work with a server once one is free, or with `only`, even if that rests. When the signal is aborted,
   * the promise rejects at once; but work that has begun goes on and keeps its server, for that is busy with it.
   */
  inTurn<T>(signal: AbortSignal, work: (server: SpeechServer) => Promise<T>, only?: SpeechServer): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      signal.throwIfAborted();
      const waiting: Waiting = {
        only,
        begin: (server) => void this.serve(server, work).then(resolve, reject).finally(leave),
        refuse: (error) => {
          reject(error);
          leave();
        },
      };
      const cancel = () => {
        this.waiting = this.waiting.filter((each) => each !== waiting);
        reject(signal.reason as Error);
      };
      const leave = () => signal.removeEventListener('abort', cancel);
      // All chunks of a scene wait by one signal.
      setMaxListeners(0, signal);
      signal.addEventListener('abort', cancel, { once: true });
      this.waiting.push(waiting);
      this.dispatch();
    });
  }

  private async serve<T>(server: SpeechServer, work: (server: SpeechServer) => Promise<T>): Promise<T> {
    try {
      const result = await work(server);
      server.worked();
      return result;
    } catch (error) {
      if (error instanceof ProviderError && error.kind === 'try-again') server.failed(this.nowMs(), error.message);
      throw error;
    } finally {
      if (server.occupied) void server.occupied.then(() => this.free(server));
      else this.free(server);
    }
  }

  private free(server: SpeechServer): void {
    server.isBusy = false;
    server.occupied = undefined;
    this.dispatch();
  }

  private dispatch(): void {
    for (const waiting of this.waiting) {
      const server = this.freeServer(waiting.only);
      const refusal = server || waiting.only ? undefined : this.allRest();
      if (!server && !refusal) continue;
      this.waiting = this.waiting.filter((each) => each !== waiting);
      if (server) {
        server.isBusy = true;
        waiting.begin(server);
      } else if (refusal) waiting.refuse(refusal);
    }
  }

  /** One that did well last time is preferred. */
  private freeServer(only: SpeechServer | undefined): SpeechServer | undefined {
    const free = only ? [only] : this.servers.filter((server) => !server.isResting(this.nowMs()));
    const idle = free.filter(({ isBusy }) => !isBusy);
    return idle.find(({ isDoubtful }) => !isDoubtful) ?? idle[0];
  }

  /** What is said when nobody is left who could be waited for. */
  private allRest(): ProviderError | undefined {
    const nowMs = this.nowMs();
    if (this.servers.some((server) => server.isBusy || !server.isResting(nowMs))) return undefined;
    const next = this.servers.reduce((first, each) => (each.restsUntilMs < first.restsUntilMs ? each : first));
    const retryAfterMs = next.restsUntilMs - nowMs;
    const who =
      this.servers.length === 1 ? 'The Chatterbox server' : `Each of the ${this.servers.length} Chatterbox servers`;
    return new ProviderError(
      'try-again',
      `${who} failed several times in a row; the next request goes in ${Math.ceil(retryAfterMs / 1000)} s. ` +
        `The last failure: ${next.lastFailure}`,
      { retryAfterMs },
    );
  }
}
