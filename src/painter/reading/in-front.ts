import type { Thing } from '../features';
import type { Place } from '../place';
import { standInFor } from '../things/stand-ins';
import { isBodyPart, isOutside, isOutsideKind } from '../things/homes';
import { isLiving } from '../things/living';

const NOWHERE: ReadonlySet<Place> = new Set<Place>(['abstract', 'studio']);
/** Beside what stands in front of everything there is room for so many others who live, and for so many things. */
const MOST_LIVING = 2;
const MOST_LIFELESS = 2;

/** Whether the words before `index` are said to stand in the foreground. */
export function isInFront(tokens: readonly string[], index: number): boolean {
  // Of a list's small words those are left out that a comparison has too.
  return tokens[index] === 'in' && (tokens[index + 1] === 'foreground' || tokens[index + 2] === 'foreground');
}

function isAtHome({ kind }: Thing): boolean {
  return kind === 'person' || kind === 'cat' || kind === 'dog';
}

interface Shown {
  place: Place;
  placeIsNamed: boolean;
  things: Thing[];
}

/**
 * What is seen behind a thing in the foreground: few others, and no parts of bodies. Where no place is named, and no weather or season,
 * it stands in the room of those who are there, or in a studio, the first of all.
 */
export function inFrontOf<Settled extends Shown>(
  settled: Settled,
  thing: Thing | undefined,
  weathered: boolean,
): Settled {
  if (!thing) return settled;

  const living = settled.things.filter(isLiving).slice(0, MOST_LIVING);
  const lifeless = settled.things
    .filter((other) => !isLiving(other) && !(other.kept && isBodyPart(other.kept)))
    .slice(0, living.length > 0 ? 1 : MOST_LIFELESS);
  const things = settled.things.filter((other) => living.includes(other) || lifeless.includes(other));
  const { place, placeIsNamed } = settled;
  const outside = weathered || things.some(({ kind, kept }) => isOutsideKind(kind) || (kept && isOutside(kept)));
  const guessed = !placeIsNamed && (NOWHERE.has(place) || (place === 'hills' && !outside));
  const anywhere = guessed && living.length === 0;
  // Whoever is there with it is at home, as far as nothing says more.
  if (guessed && living.length > 0 && living.every(isAtHome)) return { ...settled, place: 'room', things };
  if (!anywhere) return { ...settled, things };
  return { ...settled, place: 'studio', things: [thing, ...things] };
}

/** In front a lamp is one that stands, and not one that somebody carries. */
export function asKept(thing: Thing): Thing {
  const kept = thing.kept ?? standInFor(thing.kind);
  return kept ? { ...thing, kind: 'kept', kept } : thing;
}
