import {
  isVessel,
  type Features,
  type Feeling,
  type Season,
  type Thing,
  type Time,
  type View,
  type Weather,
} from '../features';
import type { Place } from '../place';
import { createRandom } from '../random';
import { isBodyPart, isIndoors } from '../things/homes';
import type { KeptThing } from '../things/kept-thing';
import { findKept } from '../things/lexicon';
import { tintOf } from '../things/tints';
import { lookUp } from '../vocabulary/known-word';
import { HINT } from '../vocabulary/meaning';
import { aboardIn } from './cues/aboard';
import { addThing } from './add-thing';
import { Ballot } from './ballot';
import { callIn } from './cues/calling';
import { countOf } from './counted';
import { asKept, inFrontOf, isInFront } from './in-front';
import { lostAtSea } from './cues/lost-at-sea';
import { isPerched } from './cues/perched';
import { isSteamer, STEAMER } from './cues/steamers';
import { isAttribute, isDenied, isHeld, isPartOfShip, isToy, isWhere } from './neighbours';
import { saidInFigures } from './said-in-figures';
import { settle } from './settle';
import { tokensOf } from './tokens';
import { isNoNounHere } from './word-kinds';

/** Who is in a train is nowhere else, whatever is seen from it. */
const ABOARD = 2.5;
/** After this many words a word counts half of what the first one does. */
const HALF_AFTER_WORDS = 10;
const MONEY_DRAWN = new Set(['dollar-banknote', 'euro-banknote', 'pound-banknote', 'coin', 'money-bag']);
const PRICE = /[$€£¥]|\b(?:DOLLARS?|EUROS?|POUNDS?|CENTS?)\b/;

/** Reads what a picture should show from a prompt: any text at all, in which known English words decide. */
export function readPrompt(prompt: string): Features {
  const place = new Ballot<Place>();
  const hintedPlace = new Ballot<Place>();
  /** The hour that a feeling hints at: only where nothing is seen by any light. */
  const felt = new Ballot<Time>();
  const time = new Ballot<Time>();
  const weather = new Ballot<Weather>();
  const season = new Ballot<Season>();
  const feeling = new Ballot<Feeling>();
  const things: Thing[] = [];
  /** What is a place itself: a hospital does not stand in the hospital. */
  const worlds = new Map<KeptThing, Place>();
  let outdoors = false;
  let foreground: Thing | undefined;

  const tokens = tokensOf(prompt);
  const told = tokens.join(' ');
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
        (meaning.weight === HINT ? hintedPlace : place).add(meaning.place, weight);
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
    if (!inFront) hintedPlace.add(kept.world, HINT / (1 + index / HALF_AFTER_WORDS));
    const tint = tintOf(tokens[index - 1]);
    addThing(things, { kind: 'kept', word, ...countOf(tokens, index, plural), kept, ...(tint && { tint }) });
    if (inFront) foreground ??= things.find((thing) => thing.kept === kept);
    if (world && kept.size > 1.4) worlds.set(kept, world);
    index += length - 1;
  }

  const named = weather.winner();
  const highWaves = named === 'rain' && things.some(({ kind }) => kind === 'waves');
  const chosenWeather = highWaves ? 'storm' : named;
  const said = saidInFigures(prompt);
  const calling = callIn(told);
  const lost = things.some(isVessel) ? lostAtSea(told) : undefined;
  const settled = inFrontOf(
    settle({
      place: lost === 'sunk' ? 'underwater' : place.winner(),
      hinted: hintedPlace.winner(),
      things: things.filter((thing) => thing !== foreground),
      said,
      outdoors,
      prompt,
    }),
    foreground && asKept(foreground),
    named !== undefined || season.winner() !== undefined,
  );
  const shown = settled.place === 'abstract' || settled.place === 'studio' ? undefined : settled.place;
  const feltHour = shown === undefined && settled.things.length === 0 ? felt.winner() : undefined;
  return {
    ...settled,
    things: settled.things
      .filter(({ kept }) => !kept || worlds.get(kept) !== settled.place)
      // A price is read, and need not lie there in notes.
      .filter(({ kept }) => !kept || !MONEY_DRAWN.has(kept.drawing) || !said.some((line) => PRICE.test(line)))
      .filter((thing) => lost !== 'sunk' || isAtTheBottom(thing))
      // Who telephones has the telephone in the hand.
      .filter(({ kept }) => !calling || !kept || !PHONES.has(kept.drawing))
      // A king has a castle, but not wherever he is.
      .filter(({ kind, word }) => kind !== 'castle' || settled.place === 'hills' || !isSomebody(word)),
    time:
      time.winner() ??
      feltHour ??
      defaultTime(prompt, settled.burning ? 'fire' : (shown ?? things[0]?.kind), chosenWeather),
    weather: chosenWeather ?? (settled.flooded ? 'cloud' : 'clear'),
    season: season.winner() ?? 'summer',
    feeling: feeling.winner() ?? 'plain',
    said,
    view: viewIn(prompt),
    foreground: foreground && asKept(foreground),
    aboard: settled.place === 'carriage' ? ride?.aboard : undefined,
    lost,
    calling,
  };
}

function viewIn(prompt: string): View {
  if (/\bclose[- ]up\b/i.test(prompt)) return 'near';
  return /\bwide (?:shot|view)\b/i.test(prompt) ? 'far' : 'usual';
}

const PHONES = new Set(['mobile-phone', 'telephone', 'telephone-receiver']);

/** Where a wreck lies nobody stands, and nothing has a socket. */
function isAtTheBottom({ kind, kept }: Thing): boolean {
  return kind !== 'person' && kept?.drawing !== 'coral' && !(kept && (isIndoors(kept) || isBodyPart(kept)));
}

function isSomebody(word: string): boolean {
  return lookUp(word)?.meanings.some(({ thing }) => thing === 'person') ?? false;
}

function defaultTime(prompt: string, shown: string | undefined, weather: Weather | undefined): Time {
  if (shown === 'space' || shown === 'fire') return 'night';
  if (shown ?? weather) return 'day';
  return createRandom('time', prompt).pick(['dawn', 'day', 'sunset', 'dusk']);
}
