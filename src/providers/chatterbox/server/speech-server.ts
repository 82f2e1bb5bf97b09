import type { Nature } from './nature';

const FAILURES_BEFORE_REST = 2;
const FIRST_REST_MS = 30_000;
const LONGEST_REST_MS = 5 * 60_000;

/** One server of the pool: how it stands with it. Times are milliseconds of the pool's clock. */
export class SpeechServer {
  isBusy = false;
  /** What it said it is; undefined while it was not asked. */
  nature: Nature | undefined;
  /** It gave no answer in time, and may still speak: until this is over it gets no other text. Never rejects. */
  occupied: Promise<void> | undefined;
  /** Its last answer was a failure, or of no use. */
  isDoubtful = false;
  restsUntilMs = -Infinity;
  /** Why it rests. */
  lastFailure = '';
  private failuresInRow = 0;

  constructor(readonly url: string) {}

  worked(): void {
    this.isDoubtful = false;
    this.failuresInRow = 0;
  }

  /** After two failures in a row it rests, each time twice as long, until one request succeeds. */
  failed(nowMs: number, sentence: string): void {
    this.isDoubtful = true;
    this.lastFailure = sentence;
    this.failuresInRow += 1;
    // It may be another one when it comes back.
    this.nature = undefined;
    const rests = this.failuresInRow - FAILURES_BEFORE_REST;
    if (rests >= 0) this.restsUntilMs = nowMs + Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** rests);
  }

  isResting(nowMs: number): boolean {
    return nowMs < this.restsUntilMs;
  }
}
