import { widthOf } from './width-of';

/** What is no sign of a line; spaces are, with which a cell is indented, or which are in a path. */
const OTHER_THAN_SIGNS = /(?:\p{C}|[^\S ])+/gu;

/** Rows as columns that line up; the first row is the heading. */
export function table(rows: string[][]): string {
  const clean = rows.map((row) => row.map((cell) => cell.replace(OTHER_THAN_SIGNS, ' ')));
  const widths = (clean[0] ?? []).map((_heading, column) =>
    Math.max(...clean.map((row) => widthOf(row[column] ?? ''))),
  );
  const padded = (cell: string, column: number) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell));
  return clean.map((row) => `  ${row.map(padded).join('  ').trimEnd()}`).join('\n');
}
