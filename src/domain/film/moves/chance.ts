/** A number of 32 bits for a story, from its text alone: its film is planned by it, the same way each time. */
export function storySeed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

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
