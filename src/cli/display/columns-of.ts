/** In a pipe, as wide as a line may be that a person reads. */
const COLUMNS_IN_A_PIPE = 100;

/** In how many columns text is written there, also by a terminal that does not know how wide it is: such a one says 0. */
export function columnsOf({ columns }: { columns?: number }): number {
  return columns || COLUMNS_IN_A_PIPE;
}

/** How many columns a line may have there: no terminal, and one that does not know how wide it is, bounds none. */
export function roomOf({ columns }: { columns?: number }): number {
  return columns || Infinity;
}
