import { createHash } from 'node:crypto';

/** A number from 0 up to, but not including, 1 that depends on `parts` alone, and so not on the order of requests. */
export function keyedChance(...parts: (string | number)[]): number {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  return digest.readUIntBE(0, 6) / 2 ** 48;
}
