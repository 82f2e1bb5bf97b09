/**
 * The requests to one account that a worker process has under way: one at a time, until the gate says that the account takes
 * several.
 */
export class InFlight {
  private underWay = 0;
  private isWide = false;
  private readonly waiting = new Set<() => void>();

  /** Resolves to true when this request may begin, or to false when it may not within `patienceMs`; rejects with the signal's reason. */
  async enter(patienceMs: number, signal: AbortSignal): Promise<boolean> {
    const late = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
    while (!this.isWide && this.underWay > 0) {
      await this.news(late);
      signal.throwIfAborted();
      if (late.aborted) return false;
    }
    this.underWay++;
    return true;
  }

  leave(): void {
    this.underWay--;
    this.tell();
  }

  /** What the gate said last. */
  widen(isWide: boolean): void {
    this.isWide = isWide;
    if (isWide) this.tell();
  }

  /** Resolves with the next change, or when the signal is given. */
  private news(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const end = (): void => {
        signal.removeEventListener('abort', end);
        this.waiting.delete(end);
        resolve();
      };
      signal.addEventListener('abort', end);
      this.waiting.add(end);
    });
  }

  private tell(): void {
    for (const wake of this.waiting) wake();
  }
}
