import type { Thing } from '../features';
import { CREATURE_KINDS, type Kind } from '../motifs/kinds';
import { isAlive } from './lexicon';

const CREATURES: ReadonlySet<Kind> = new Set<Kind>(CREATURE_KINDS);

/** Whether a kind of our own drawings stands, sits or walks in the picture. */
export function isCreature(kind: Kind): boolean {
  return CREATURES.has(kind);
}

/** Whether a thing lives, as one of our own drawings or of the set. */
export function isLiving({ kind, kept }: Pick<Thing, 'kind' | 'kept'>): boolean {
  return isCreature(kind) || (kept !== undefined && isAlive(kept));
}
