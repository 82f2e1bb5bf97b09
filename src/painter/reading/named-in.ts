import type { Aboard, Feeling, Season, Thing, Time, Weather } from '../features';
import type { Place } from '../place';
import type { KeptThing } from '../things/kept-thing';
import { findKept } from '../things/lexicon';
import { tintOf } from '../things/tints';
import { lookUp } from '../vocabulary/known-word';
import { HINT } from '../vocabulary/meaning';
import { addThing } from './add-thing';
import { aboardIn } from './cues/aboard';
import { Ballot } from './ballot';
import { countOf } from './counted';
import { isPerched } from './cues/perched';
import { isSteamer, STEAMER } from './cues/steamers';
import { isInFront } from './in-front';
import { isAttribute, isDenied, isHeld, isPartOfShip, isToy, isWhere } from './neighbours';
import { isNoNounHere } from './word-kinds';

/** What the words of a prompt name, before anything is chosen. */
interface Named {
  place: Ballot<Place>;
  /** Places that words only hint at. */
  hinted: Ballot<Place>;
  time: Ballot<Time>;
  /** The hour that a feeling hints at: only where nothing is seen by any light. */
  felt: Ballot<Time>;
  weather: Ballot<Weather>;
  season: Ballot<Season>;
  feeling: Ballot<Feeling>;
  things: Thing[];
  /** What is a place itself: a hospital does not stand in the hospital. */
  worlds: Map<KeptThing, Place>;
  /** Whether an hour, a weather or a season is named. */
  outdoors: boolean;
  /** The thing that is said to stand in front of everything. */
  foreground: Thing | undefined;
  /** The vehicle that the scene is in. */
  aboard: Aboard | undefined;
}

/** The weight of a vehicle that a scene is in: who is in a train is nowhere else, whatever is seen from it. */
const ABOARD = 2.5;
/** After this many words a word counts half of what the first one does. */
const HALF_AFTER_WORDS = 10;

/** What words and punctuation in small letters (`tokensOf`) name; `told` is the same as one text. */
export function namedIn(tokens: string[], told: string): Named {
  const place = new Ballot<Place>();
  const hinted = new Ballot<Place>();
  const felt = new Ballot<Time>();
  const time = new Ballot<Time>();
  const weather = new Ballot<Weather>();
  const season = new Ballot<Season>();
  const feeling = new Ballot<Feeling>();
  const things: Thing[] = [];
  const worlds = new Map<KeptThing, Place>();
  let outdoors = false;
  let foreground: Thing | undefined;

  const ride = aboardIn(told);
  place.add(ride && 'carriage', ABOARD / (1 + (ride?.at ?? 0) / HALF_AFTER_WORDS));
  for (let index = 0; index < tokens.length; index++) {
    const written = tokens[index] ?? '';
    if (!/^[a-z]/.test(written) || isDenied(tokens, index)) continue;
    const found = findKept(tokens, index);
    const after = tokens[index + (found?.length ?? 1)];
    const known = (found?.length ?? 1) > 1 || isToy(tokens, index, things) ? undefined : lookUp(written);
    const singular = known?.word ?? found?.word ?? written;
    if ((found?.length ?? 1) === 1 && isNoNounHere({ singular, written }, tokens[index - 1], after)) continue;
    if (isPartOfShip(singular, told)) continue;
    const inFront = isInFront(tokens, index + (found?.length ?? 1));
    const attributive = isAttribute(tokens, index, known?.meanings);
    const onlyNamed = found !== undefined && found.thing.size > 1.4 && !isWhere(tokens, index);
    for (const meaning of known?.meanings ?? []) {
      const weight = (meaning.weight ?? 1) / (1 + index / HALF_AFTER_WORDS);
      // Ever so many hints at a place are less than one name of it.
      if (!onlyNamed && !inFront && !isHeld(written, tokens[index - 1]))
        (meaning.weight === HINT ? hinted : place).add(meaning.place, weight);
      (meaning.feeling && meaning.weight === HINT ? felt : time).add(meaning.time, weight);
      weather.add(meaning.weather, weight);
      season.add(meaning.season, weight);
      feeling.add(meaning.feeling, weight);
      // A feeling's hint at an hour is no thing to be seen.
      outdoors ||= !meaning.feeling && Boolean(meaning.time ?? meaning.weather ?? meaning.season);
      const plural = known?.plural ?? false;
      const kind = meaning.thing === 'birds' && isPerched(told, plural) ? 'songbird' : meaning.thing;
      // "The ferry. The ship": the ship is the ferry.
      if (kind === 'ship' && things.some(({ kept }) => kept?.stance === 'floats')) continue;
      if (kind === 'ship' && isSteamer(told)) addThing(things, { ...STEAMER, ...countOf(tokens, index, plural) });
      else if (kind && !(attributive && kind === 'person'))
        addThing(things, {
          kind,
          word: known?.word ?? '',
          ...countOf(tokens, index, plural),
        });
    }
    if (inFront && known?.meanings.some(({ thing }) => thing)) foreground ??= things.at(-1);
    if (!found || known?.meanings.some(({ thing }) => thing)) continue;
    const { thing: kept, word, plural, length } = found;
    const world = known?.meanings.find(({ place: named, weight = 1 }) => named && weight >= 0.5)?.place;
    if (!inFront) hinted.add(kept.world, HINT / (1 + index / HALF_AFTER_WORDS));
    const tint = tintOf(tokens[index - 1]);
    addThing(things, { kind: 'kept', word, ...countOf(tokens, index, plural), kept, ...(tint && { tint }) });
    if (inFront) foreground ??= things.find((thing) => thing.kept === kept);
    if (world && kept.size > 1.4) worlds.set(kept, world);
    index += length - 1;
  }
  return {
    place,
    hinted,
    time,
    felt,
    weather,
    season,
    feeling,
    things,
    worlds,
    outdoors,
    foreground,
    aboard: ride?.aboard,
  };
}
