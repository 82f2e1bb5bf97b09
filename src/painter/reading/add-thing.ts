import type { Thing } from '../features';
import { isCreature } from '../things/living';

/**
 * Adds a thing that is not there yet. The same kind again with another word is another thing only for who lives: a boat's
 * sail is no second boat. Drawings of the set are the same by their drawing.
 */
export function addThing(things: Thing[], thing: Thing): void {
  const same = things.find((other) =>
    thing.kept
      ? other.kept?.drawing === thing.kept.drawing
      : other.kind === thing.kind && (!isCreature(thing.kind) || other.word === thing.word),
  );
  if (same && thing.tint) same.tint ??= thing.tint;
  if (!same) things.push(thing);
  // "Hearts. Three hearts": the number counts wherever it is said.
  else if (isMore(thing, same)) Object.assign(same, { count: thing.count, many: thing.many, counted: thing.counted });
}

/** A number that is said counts, and not what a plural is taken for. */
function isMore(thing: Thing, same: Thing): boolean {
  if (Boolean(thing.counted) !== Boolean(same.counted)) return thing.counted === true;
  return thing.count > same.count;
}
