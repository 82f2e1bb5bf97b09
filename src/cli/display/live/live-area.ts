/** What is redrawn in place, at the bottom of a terminal. */
export interface Drawn {
  clear(): void;
  draw(): void;
}

/**
 * The bottom of a terminal, where one thing at a time may be redrawn in place. Whoever prints a line for good while something
 * is drawn prints it above that: in the middle of it, it would tear it apart.
 */
export class LiveArea {
  private drawn: Drawn | undefined;

  /** From now on this is drawn here. */
  occupy(drawn: Drawn): void {
    this.drawn = drawn;
  }

  /** Nothing is drawn here any more; what was drawn last stays. */
  free(): void {
    this.drawn = undefined;
  }

  /** Prints above what is drawn. */
  above(print: () => void): void {
    this.drawn?.clear();
    print();
    this.drawn?.draw();
  }
}
