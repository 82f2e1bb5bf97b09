import { widthOf } from '../width-of';

/** Whoever knows these shows what is between them at once; others pass over them. */
const BEGIN_AT_ONCE = '\u001B[?2026h';
const END_AT_ONCE = '\u001B[?2026l';
const ERASE_REST_OF_LINE = '\u001B[K';
const ERASE_BELOW = '\u001B[J';
const up = (lines: number) => (lines > 0 ? `\u001B[${lines}A` : '');

/** A terminal as what is drawn on it needs it. */
export type Screen = Pick<NodeJS.WriteStream, 'columns' | 'rows' | 'write'>;

/** Draws lines at the bottom of a terminal, each time in the place of those before. */
export class Redraw {
  private before: string[] = [];

  constructor(private readonly screen: Screen) {}

  draw(lines: string[]): void {
    // What has left a terminal at its top cannot be drawn over.
    const fitting = lines.slice(-Math.max(1, this.screen.rows - 1));
    const text = fitting.map((line) => `${line}${ERASE_REST_OF_LINE}\n`).join('');
    this.screen.write(`${BEGIN_AT_ONCE}${this.toTop()}${text}${ERASE_BELOW}${END_AT_ONCE}`);
    this.before = fitting;
  }

  clear(): void {
    this.screen.write(`${this.toTop()}${ERASE_BELOW}`);
    this.before = [];
  }

  /** Back to the first line; a terminal that was made narrower has broken lines since. */
  private toTop(): string {
    const { columns } = this.screen;
    const heights = this.before.map((line) => Math.max(1, Math.ceil(widthOf(line) / columns)));
    return `\r${up(heights.reduce((sum, height) => sum + height, 0))}`;
  }
}
