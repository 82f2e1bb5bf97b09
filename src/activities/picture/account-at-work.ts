import { once } from 'node:events';
import type { Told } from '../../domain/gate/room';
import { MOST_TOLD } from '../../domain/gate/room';
import { Departures } from './departures';
import { InFlight } from './in-flight';
import { meantRoom } from './meant-room';
import { ToldLimit } from './told-limit';

/** What a worker process knows of one account: its own requests, and what the vendor told with its answers. */
export class AccountAtWork {
  readonly departures = new Departures();
  readonly limit = new ToldLimit();
  readonly inFlight = new InFlight();
  private untold: Told[] = [];
  private lastAsked: Promise<void> = Promise.resolve();
  private telling: Promise<void> = Promise.resolve();

  /**
   * Asks the gate in turn: who is first waits for the slot that is due, and who is behind would only be refused as well, each of
   * them once for every slot. Rejects with the signal's reason.
   */
  async inTurn<T>(signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
    const before = this.lastAsked;
    let end!: () => void;
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.lastAsked = before.then(() => ended);
    try {
      await unlessAborted(before, signal);
      return await ask();
    } finally {
      end();
    }
  }

  /** The gate is being told something, by what never rejects. */
  tells(telling: Promise<unknown>): void {
    const before = this.telling;
    this.telling = telling.then(() => before);
  }

  /** Waits until the gate has heard all that it is being told, or cannot hear it. Rejects with the signal's reason. */
  async untilTold(signal: AbortSignal): Promise<void> {
    await unlessAborted(this.telling, signal);
  }

  /** An answer came to the request of a grant; `toldRoom` as the vendor told it. */
  answered(grant: string, toldRoom: number | undefined): void {
    const room = meantRoom(toldRoom);
    this.untold = [...this.untold, { grant, ...(room !== undefined && { room }) }].slice(-MOST_TOLD);
  }

  /** What the gate has not been told yet. */
  get news(): readonly Told[] {
    return this.untold;
  }

  /** The gate knows these. */
  toldGate(news: readonly Told[]): void {
    this.untold = this.untold.filter((told) => !news.includes(told));
  }
}

async function unlessAborted(promise: Promise<unknown>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const over = new AbortController();
  const aborted = once(signal, 'abort', { signal: over.signal }).then(
    () => signal.throwIfAborted(),
    () => undefined,
  );
  await Promise.race([promise, aborted]).finally(() => over.abort());
}
