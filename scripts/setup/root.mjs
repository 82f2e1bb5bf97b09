import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that these scripts stand in. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** A path in the checkout. */
export function inRoot(...parts) {
  return join(ROOT, ...parts);
}
