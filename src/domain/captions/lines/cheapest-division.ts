/**
 * Divides a row of `length` things into pieces so that the pieces together cost the least. `costOf(start, end)` is what the piece
 * of the things from `start` until before `end` costs, undefined when it is too long; a piece of one thing is never too long.
 */
export function cheapestDivision(
  length: number,
  costOf: (start: number, end: number) => number | undefined,
): [start: number, end: number][] {
  // `best[end]` is the cheapest division of the first `end` things, computed from the shorter ones before it.
  const best: { cost: number; start: number }[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= length; end++) {
    let found = { cost: Infinity, start: end - 1 };
    for (let start = end - 1; start >= 0; start--) {
      const piece = costOf(start, end);
      if (piece === undefined) break;
      const cost = best[start]!.cost + piece;
      if (cost < found.cost) found = { cost, start };
    }
    best.push(found);
  }
  const pieces: [number, number][] = [];
  for (let end = length; end > 0; end = best[end]!.start) pieces.unshift([best[end]!.start, end]);
  return pieces;
}
