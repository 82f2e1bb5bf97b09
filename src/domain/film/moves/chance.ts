/** A number from 0 up to 1 that depends on nothing but the seed and these numbers. */
export function chanceOf(seed: number, ...numbers: number[]): number {
  let hash = seed;
  for (const number of numbers) {
    hash = Math.imul(hash ^ (number + 0x9e3779b9), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return (hash >>> 0) / 2 ** 32;
}
