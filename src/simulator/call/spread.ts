/** How long something takes, in simulated milliseconds: always the same, or a triangle of shortest, likeliest, longest. */
export type Spread = number | readonly [minMs: number, modeMs: number, maxMs: number];

/** The time within the spread for a chance from 0 to 1: the triangular distribution's inverse. */
export function timeWithin(spread: Spread, chance: number): number {
  if (typeof spread === 'number') return spread;
  const [min, mode, max] = spread;
  if (min === max) return min;
  const rising = (mode - min) / (max - min);
  const timeMs =
    chance < rising
      ? min + Math.sqrt(chance * (max - min) * (mode - min))
      : max - Math.sqrt((1 - chance) * (max - min) * (max - mode));
  return Math.round(timeMs);
}
