import { isVessel, type Thing } from '../features';
import type { Place } from '../place';
import { holds, isOutside, isOutsideKind, isRoom } from '../things/homes';
import { isAlive } from '../things/lexicon';
import { isLiving } from '../things/living';

interface Settled {
  place: Place;
  placeIsNamed: boolean;
  things: Thing[];
  burning: boolean;
  flooded: boolean;
}

interface Read {
  place: Place | undefined;
  hinted: Place | undefined;
  things: Thing[];
  said: string[];
  /** Whether an hour, a weather or a season is named. */
  outdoors: boolean;
  prompt: string;
}

const BURNS = /\b(?:burn(?:s|ed|ing|t)?|blaze|flames?|fire|arson|inferno)\b/i;
/** Words that leave no doubt, where a fire might also be one that warms. */
const BURNS_DOWN =
  /\b(?:on fire|in flames|flames|blaze|inferno|caught fire|burn(?:ed|t|ing)? down|fire (?:began|broke|spread|started|raged)|houses burn(?:ed|t)|sparks from roof)\b/i;
const WARMS = /\b(?:fireplace|hearth|campfire|bonfire|stove|candles?|lantern|torch|chimney)\b/i;
const FLOODED =
  /\b(?:flood(?:s|ed|ing|waters?)?(?! (?:of|with)\b)|burst (?:its|their) banks|(?:is|was|are|were|stood|stands?) under water)\b/i;
/** Where a flood is seen as water between houses. */
const CAN_FLOOD: ReadonlySet<Place | undefined> = new Set<Place | undefined>([
  'river',
  'street',
  'city',
  'hills',
  'old town',
  'sea',
  'room',
  undefined,
]);
/** What is smaller beside people does not stand in a flood. */
const SWEPT_AWAY = 0.6;
/** A fire that nobody wants in a house, told from inside. */
const BURNS_INSIDE =
  /\b(?:(?:was|broke out|began|started) an? fire|an? fire (?:in|at)|caught fire|on fire|in flames|burn(?:ed|t|ing)? down)\b/i;
const BURNS_FOR_SOMEBODY =
  /\b(?:lit|lights?|made|makes|kept|keeps|warm(?:s|ed|th)?|co[sz]y|cooks?|cooking|beside|by the fire)\b/i;
const CAN_BURN =
  /\b(?:bakery|houses?|roofs?|city|town|street|streets|buildings?|warehouse|london|rome|church|cathedral)\b/i;
const ALREADY_OLD = /\b1[0-8]\d\d\b/;
const BUILT: ReadonlySet<Place | undefined> = new Set<Place | undefined>(['street', 'city', 'old town', undefined]);
/** Where what swims is seen from above, so that it is not under water. */
const ON_WATER = new Set(['boat', 'ship', 'person', 'harbour', 'lighthouse', 'iceberg', 'island', 'waves']);

function isOfAnimals(things: readonly Thing[]): boolean {
  const living = things.filter((thing) => isLiving(thing) || thing.kind === 'birds');
  return living.length > 0 && !living.some(({ kind }) => kind === 'person');
}

/** Chooses the place of a picture from what was read: named, hinted at, or what its things ask for. */
export function settle({ place, hinted: hintedAt, things, said, outdoors, prompt }: Read): Settled {
  // The heart of an animal is in no hospital.
  const hinted = hintedAt === 'hospital' && isOfAnimals(things) ? undefined : hintedAt;
  const lit = things.some(
    ({ kind, word }) => kind === 'candle' || kind === 'fireplace' || word === 'lantern' || word === 'torch',
  );
  // The flame of a candle is no campfire.
  const shown = lit ? things.filter(({ word }) => word !== 'flame') : things;
  if (FLOODED.test(prompt) && CAN_FLOOD.has(place))
    return inItsWorld({
      place: 'street',
      placeIsNamed: true,
      // What is small would float away.
      things: shown.filter(({ kept }) => !kept || isAlive(kept) || kept.size >= SWEPT_AWAY),
      burning: false,
      flooded: true,
    });
  return inItsWorld({ ...placeOf({ place, hinted, things: shown, said, outdoors, prompt }), flooded: false });
}

/**
 * Things stand in a world that can hold them: where a room is only guessed, what is found under the sky is in a street or on open land,
 * and nothing but what a picture is about stands where it never does.
 */
function inItsWorld(read: Settled): Settled {
  const settled = byWater(read);
  const { place, placeIsNamed, things } = settled;
  const kept = things.flatMap((thing) => thing.kept ?? []);
  const outside = kept.filter(isOutside);
  const moved = !placeIsNamed && isRoom(place) && outside.length > 0;
  const ofTown = outside.some((thing) => thing.world === 'street');
  const at = moved ? (ofTown ? 'street' : 'hills') : place;
  const [first] = things;
  return {
    ...settled,
    place: at,
    things: things
      .map((thing) => indoorBird(thing, at))
      .filter((thing) =>
        thing.kept
          ? holds(at, thing.kept) || (thing === first && !isRoom(at))
          : (thing === first && at !== 'carriage') || !isRoom(at) || !isOutsideKind(thing.kind),
      ),
  };
}

/** In a room birds do not fly in flocks. */
function indoorBird(thing: Thing, place: Place): Thing {
  return thing.kind === 'birds' && isRoom(place) ? { ...thing, kind: 'songbird' } : thing;
}

/** A boat that is seen from a hill is on the sea below it. */
function byWater(settled: Settled): Settled {
  const { place, placeIsNamed, things } = settled;
  const vessel = things.some(isVessel);
  if (place !== 'hills' || !placeIsNamed || !vessel || things.some(({ kind }) => kind === 'river')) return settled;
  const ashore = things.filter(({ kind }) => kind !== 'bridge' && kind !== 'cliff' && kind !== 'path');
  return { ...settled, place: 'sea', things: [...ashore, { kind: 'cliff', word: 'hill', many: false, count: 1 }] };
}

type Placed = Omit<Settled, 'flooded'>;

function placeOf({ place, hinted, things, said, outdoors, prompt }: Read): Placed {
  const first = things.find(isLiving);
  const underWater =
    first?.kept?.stance === 'swims' &&
    (place === undefined || place === 'sea' || place === 'underwater') &&
    !things.some(({ kind }) => ON_WATER.has(kind));
  if (underWater) return { place: 'underwater', placeIsNamed: true, things, burning: false };
  const burning =
    CAN_BURN.test(prompt) &&
    !WARMS.test(prompt) &&
    (BURNS_DOWN.test(prompt) || (BURNS.test(prompt) && BUILT.has(place)));
  if (burning)
    return {
      place: 'old town',
      placeIsNamed: true,
      things: things.filter(isNoFire),
      burning,
    };
  const inside =
    place === 'kitchen' && BURNS_INSIDE.test(prompt) && !WARMS.test(prompt) && !BURNS_FOR_SOMEBODY.test(prompt);
  if (inside) return { place, placeIsNamed: true, things: things.filter(isNoFire), burning: inside };
  const old = ALREADY_OLD.test(prompt);
  const town =
    place === 'city' || place === 'street' || things.some(({ kind }) => kind === 'houses' || kind === 'sign');
  if (old && town) return { place: 'old town', placeIsNamed: true, things, burning };
  if (place) return { place, placeIsNamed: true, things, burning };
  const placeIsNamed = false;
  if (things.length === 0 && !outdoors)
    return { place: hinted ?? (said.length > 0 ? 'studio' : 'abstract'), placeIsNamed, things, burning };
  const lifeless = things.length > 0 && things.every(({ kept }) => kept && !isAlive(kept) && kept.stance === 'stands');
  return { place: hinted ?? (lifeless && !outdoors ? 'studio' : 'hills'), placeIsNamed, things, burning };
}

function isNoFire({ kind, kept }: Thing): boolean {
  return kind !== 'campfire' && kept?.drawing !== 'fire';
}
