import type { Thing } from '../features';
import type { Place } from '../place';
import { CREATURE_KINDS } from '../motifs/kinds';
import { isAlive } from '../things/lexicon';

interface Settled {
  place: Place;
  placeIsNamed: boolean;
  things: Thing[];
  burning: boolean;
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

const LIVING = new Set<string>(CREATURE_KINDS);
const BURNS = /\b(?:burn(?:s|ed|ing|t)?|blaze|flames?|fire|arson|inferno)\b/i;
/** Words that leave no doubt, where a fire might also be one that warms. */
const BURNS_DOWN =
  /\b(?:on fire|in flames|flames|blaze|inferno|caught fire|burn(?:ed|t|ing)? down|fire (?:began|broke|spread|started|raged)|houses burn(?:ed|t)|sparks from roof)\b/i;
const WARMS = /\b(?:fireplace|hearth|campfire|bonfire|stove|candles?|lantern|torch|chimney)\b/i;
const CAN_BURN =
  /\b(?:bakery|houses?|roofs?|city|town|street|streets|buildings?|warehouse|london|rome|church|cathedral)\b/i;
const ALREADY_OLD = /\b1[0-8]\d\d\b/;
const BUILT: ReadonlySet<Place | undefined> = new Set<Place | undefined>(['street', 'city', 'old town', undefined]);
/** Where what swims is seen from above, so that it is not under water. */
const ON_WATER = new Set(['boat', 'ship', 'person', 'harbour', 'lighthouse', 'iceberg', 'island', 'waves']);

/** Chooses the place of a picture from what was read: named, hinted at, or what its things ask for. */
export function settle({ place, hinted, things, said, outdoors, prompt }: Read): Settled {
  const lit = things.some(
    ({ kind, word }) => kind === 'candle' || kind === 'fireplace' || word === 'lantern' || word === 'torch',
  );
  // The flame of a candle is no campfire.
  const shown = lit ? things.filter(({ word }) => word !== 'flame') : things;
  return placeOf({ place, hinted, things: shown, said, outdoors, prompt });
}

function placeOf({ place, hinted, things, said, outdoors, prompt }: Read): Settled {
  const first = things.find(({ kind, kept }) => LIVING.has(kind) || (kept !== undefined && isAlive(kept)));
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
      things: things.filter(({ kind, kept }) => kind !== 'campfire' && kept?.drawing !== 'fire'),
      burning,
    };
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
