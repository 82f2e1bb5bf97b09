import type { Kind } from '../motifs/kinds';
import type { Place } from '../place';
import type { KeptThing } from './kept-thing';
import { VEHICLES } from './words/vehicles';
import { ROOMS } from '../places/rooms';

/** What is larger than this is a building or a tree, and stands in no room. */
const UNDER_THE_SKY = 1.4;
const OUTSIDE = new Set(
  'headstone fuel-pump bus-stop barber-pole gate tornado cyclone hot-springs satellite-antenna playground-slide deciduous-tree'.split(
    ' ',
  ),
);
/** What needs a wall or a socket behind it. */
const INSIDE = new Set(
  (
    'electric-plug door elevator couch-and-lamp bathtub toilet shower chair refrigerator washing-machine mantelpiece-clock television ' +
    'desktop-computer printer fax-machine file-cabinet wastebasket coffee-machine cooking bed'
  ).split(' '),
);
/** What is only seen through instruments, or lies in a laboratory. */
const IN_GLASS = new Set('microbe dna petri-dish test-tube alembic'.split(' '));
/** What somebody has, and is seen on whoever is there. */
const BODY_PARTS = new Set(
  'anatomical-heart bone drop-of-blood ear eye foot leg lungs mouth nose red-heart skull tongue tooth'.split(' '),
);
const ON_RAILS = /train|rail|metro|tram|locomotive|monorail|coaster|trolley-?bus/;
const ON_ROADS = new Set(
  VEHICLES.map(([thing]) => thing)
    .filter(
      ({ stance, size, drawing }) =>
        stance === 'stands' && size > 0.7 && !ON_RAILS.test(drawing) && drawing !== 'rocket' && drawing !== 'tractor',
    )
    .map(({ drawing }) => drawing),
);
const NEITHER: ReadonlySet<Place> = new Set<Place>(['studio', 'abstract', 'stage', 'space', 'underwater']);

/** Whether a thing of the set needs a wall or a socket behind it. */
export function isIndoors({ drawing }: KeptThing): boolean {
  return INSIDE.has(drawing);
}

/** Whether a thing of the set is a part of a body. */
export function isBodyPart({ drawing }: KeptThing): boolean {
  return BODY_PARTS.has(drawing);
}

/** Whether a thing of the set drives on roads. */
export function isOnRoads({ drawing }: KeptThing): boolean {
  return ON_ROADS.has(drawing);
}

/** Whether a thing of the set is only found under the sky: a bus, a tree, a courthouse. */
export function isOutside(thing: KeptThing): boolean {
  return (
    thing.size > UNDER_THE_SKY || OUTSIDE.has(thing.drawing) || isOnRoads(thing) || thing.drawing.startsWith('airplane')
  );
}

/** Of our own drawings, what is found in no room. */
const OUTSIDE_KINDS = new Set<Kind>([
  'train',
  'car',
  'cart',
  'airplane',
  'ship',
  'boat',
  'rocket',
  'castle',
  'church',
  'tent',
  'whale',
]);

/** Whether a kind of our own drawings is only found under the sky. */
export function isOutsideKind(kind: Kind): boolean {
  return OUTSIDE_KINDS.has(kind);
}

/** Whether people live or work there, under a roof. */
export function isRoom(place: Place): boolean {
  return ROOMS.includes(place);
}

/** Whether a place can hold a thing of the set: no bus in a kitchen, no door on a meadow. A studio and a stage hold everything. */
export function holds(place: Place, thing: KeptThing): boolean {
  if (NEITHER.has(place)) return true;
  if (isRoom(place)) return !isOutside(thing) && (place !== 'room' || !IN_GLASS.has(thing.drawing));
  return !INSIDE.has(thing.drawing) && !IN_GLASS.has(thing.drawing);
}
