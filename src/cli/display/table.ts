import stringWidth from 'string-width';

/** Rows as columns that line up; the first row is the heading. */
export function table(rows: string[][]): string {
  const clean = rows.map((row) => row.map((cell) => cell.replace(/[\p{C}\s]+/gu, ' ')));
  const widths = (clean[0] ?? []).map((_heading, column) =>
    Math.max(...clean.map((row) => stringWidth(row[column] ?? ''))),
  );
  const padded = (cell: string, column: number) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
  return clean.map((row) => `  ${row.map(padded).join('  ').trimEnd()}`).join('\n');
}
