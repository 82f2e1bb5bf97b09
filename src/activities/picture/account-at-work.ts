import type { Told } from '../../domain/gate/room';
import { MOST_TOLD } from '../../domain/gate/room';
import { Departures } from './departures';
import { InFlight } from './in-flight';
import { ToldLimit } from './told-limit';

/** What a worker process knows of one account: its own requests, and what the vendor told with its answers. */
export class AccountAtWork {
  readonly departures = new Departures();
  readonly limit = new ToldLimit();
  readonly inFlight = new InFlight();
  private untold: Told[] = [];

  /** An answer came to the request of a grant. */
  answered(told: Told): void {
    this.untold = [...this.untold, told].slice(-MOST_TOLD);
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
