/** One speech server: a single graphics card, which does one thing after another and may break. */
export class ChatterboxServer {
  private last: Promise<unknown> = Promise.resolve();
  private brokenUntilMs = 0;

  /** Does the work when all that came before is done. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** From now on every request fails, until then: as after a CUDA assertion, which only a restart mends. */
  breakUntil(atMs: number): void {
    this.brokenUntilMs = atMs;
  }

  isBroken(atMs: number): boolean {
    return atMs < this.brokenUntilMs;
  }
}
