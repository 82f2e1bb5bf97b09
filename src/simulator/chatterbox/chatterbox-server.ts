/** One speech server: a single graphics card, which does one thing after another, may break, and has its model loaded or not. */
export class ChatterboxServer {
  private last: Promise<unknown> = Promise.resolve();
  private speaking = 0;
  private brokenUntilMs = 0;
  private unloadedUntilMs = 0;

  /** Whether it speaks now. */
  get isSpeaking(): boolean {
    return this.speaking > 0;
  }

  /** Does the work when all that came before is done. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Speaks: in turn where it `queues`, else at once, beside whatever it speaks already. */
  async speak<T>(work: () => Promise<T>, queues: boolean): Promise<T> {
    const counted = async (): Promise<T> => {
      this.speaking += 1;
      return work().finally(() => (this.speaking -= 1));
    };
    return queues ? this.inTurn(counted) : counted();
  }

  /** From now on every request fails, until then: as after a CUDA assertion, which only a restart mends. */
  breakUntil(atMs: number): void {
    this.brokenUntilMs = atMs;
  }

  isBroken(atMs: number): boolean {
    return atMs < this.brokenUntilMs;
  }

  /** Its model is not loaded until then. */
  unloadUntil(atMs: number): void {
    this.unloadedUntilMs = atMs;
  }

  isLoaded(atMs: number): boolean {
    return atMs >= this.unloadedUntilMs;
  }
}
