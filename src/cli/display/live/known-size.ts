import type { Screen } from './redraw';

/** What terminals have that do not say how large they are. */
const USUAL = { columns: 80, rows: 24 };

/** A terminal with a size; one whose size nobody has told it says 0, as those do that scripts and containers open. */
export function knownSize(terminal: Screen): Screen {
  return {
    get columns() {
      return terminal.columns || USUAL.columns;
    },
    get rows() {
      return terminal.rows || USUAL.rows;
    },
    write: terminal.write.bind(terminal),
  };
}
