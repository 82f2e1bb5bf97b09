/** Random numbers of a normal distribution (mean 0, variance 1), always the same ones for the same seed (a whole number). */
export class Noise {
  private state: number;
  private kept: number | undefined;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  next(): number {
    if (this.kept !== undefined) {
      const second = this.kept;
      this.kept = undefined;
      return second;
    }
    // Box and Muller: two even numbers become two normal ones.
    const radius = Math.sqrt(-2 * Math.log(1 - this.even()));
    const angle = 2 * Math.PI * this.even();
    this.kept = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  /** From 0 to just below 1 (mulberry32). */
  private even(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
