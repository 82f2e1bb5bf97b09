import type { Features, Mood, Season, Thing, Time, View, Weather } from '../features';
import type { Place } from '../place';
import { createRandom } from '../random';
import type { KeptThing } from '../things/kept-thing';
import { findKept, isAlive } from '../things/lexicon';
import { tintOf } from '../things/tints';
import { lookUp } from '../vocabulary/known-word';
import { HINT, type Meaning } from '../vocabulary/meaning';
import { addThing } from './add-thing';
import { Ballot } from './ballot';
import { countOf } from './counted';
import { saidInFigures } from './said-in-figures';
import { settle } from './settle';
import { tokensOf } from './tokens';
import { isNoNounHere } from './word-kinds';

/** After this many words a word counts half of what the first one does. */
const HALF_AFTER_WORDS = 10;
const MONEY_DRAWN = new Set(['dollar-banknote', 'euro-banknote', 'pound-banknote', 'coin', 'money-bag']);
const PRICE = /[$€£¥]|\b(?:DOLLARS?|EUROS?|POUNDS?|CENTS?)\b/;
const NEGATIONS = new Set(['no', 'not', 'without', 'never', 'nor']);
const INSIDE = new Set(['in', 'at', 'inside', 'into', 'within', 'through', 'outside']);
const ARTICLES = new Set(['a', 'an', 'the', 'any', 'one']);

/** Reads what a picture should show from a prompt: any text at all, in which known English words decide. */
export function readPrompt(prompt: string): Features {
  const place = new Ballot<Place>();
  const hintedPlace = new Ballot<Place>();
  /** The hour that a feeling hints at: only where nothing is seen by any light. */
  const felt = new Ballot<Time>();
  const time = new Ballot<Time>();
  const weather = new Ballot<Weather>();
  const season = new Ballot<Season>();
  const mood = new Ballot<Mood>();
  const things: Thing[] = [];
  /** What is a place itself: a hospital does not stand in the hospital. */
  const worlds = new Map<KeptThing, Place>();
  let outdoors = false;

  const tokens = tokensOf(prompt);
  for (let index = 0; index < tokens.length; index++) {
    const written = tokens[index] ?? '';
    if (!/^[a-z]/.test(written) || isDenied(tokens, index)) continue;
    const found = findKept(tokens, index);
    const after = tokens[index + (found?.length ?? 1)];
    const known = (found?.length ?? 1) > 1 || isToy(tokens, index, things) ? undefined : lookUp(written);
    const singular = known?.word ?? found?.word ?? written;
    if ((found?.length ?? 1) === 1 && isNoNounHere({ singular, written }, tokens[index - 1], after)) continue;
    const attributive = isAttribute(tokens, index, known?.meanings);
    const onlyNamed = found !== undefined && found.thing.size > 1.4 && !isWhere(tokens, index);
    for (const meaning of known?.meanings ?? []) {
      const weight = (meaning.weight ?? 1) / (1 + index / HALF_AFTER_WORDS);
      // Ever so many hints at a place are less than one name of it.
      if (!onlyNamed) (meaning.weight === HINT ? hintedPlace : place).add(meaning.place, weight);
      (meaning.mood && meaning.weight === HINT ? felt : time).add(meaning.time, weight);
      weather.add(meaning.weather, weight);
      season.add(meaning.season, weight);
      mood.add(meaning.mood, weight);
      // A mood's hint at an hour is no thing to be seen.
      outdoors ||= !meaning.mood && Boolean(meaning.time ?? meaning.weather ?? meaning.season);
      const plural = known?.plural ?? false;
      if (meaning.thing && !(attributive && meaning.thing === 'person'))
        addThing(things, {
          kind: meaning.thing,
          word: known?.word ?? '',
          many: plural,
          count: countOf(tokens, index, plural),
        });
    }
    if (!found || known?.meanings.some(({ thing }) => thing)) continue;
    const { thing: kept, word, plural, length } = found;
    const world = known?.meanings.find(({ place: named, weight = 1 }) => named && weight >= 0.5)?.place;
    hintedPlace.add(kept.world, HINT / (1 + index / HALF_AFTER_WORDS));
    const tint = tintOf(tokens[index - 1]);
    const count = countOf(tokens, index, plural);
    addThing(things, { kind: 'kept', word, many: plural, count, kept, ...(tint && { tint }) });
    if (world && kept.size > 1.4) worlds.set(kept, world);
    index += length - 1;
  }

  const named = weather.winner();
  const highWaves = named === 'rain' && things.some(({ kind }) => kind === 'waves');
  const chosenWeather = highWaves ? 'storm' : named;
  const said = saidInFigures(prompt);
  const settled = settle({ place: place.winner(), hinted: hintedPlace.winner(), things, said, outdoors, prompt });
  const shown = settled.place === 'abstract' || settled.place === 'studio' ? undefined : settled.place;
  const feltHour = shown === undefined && settled.things.length === 0 ? felt.winner() : undefined;
  return {
    ...settled,
    things: settled.things
      .filter(({ kept }) => !kept || worlds.get(kept) !== settled.place)
      // A price is read, and need not lie there in notes.
      .filter(({ kept }) => !kept || !MONEY_DRAWN.has(kept.drawing) || !said.some((line) => PRICE.test(line)))
      // A king has a castle, but not wherever he is.
      .filter(({ kind, word }) => kind !== 'castle' || settled.place === 'hills' || !isSomebody(word)),
    time:
      time.winner() ??
      feltHour ??
      defaultTime(prompt, settled.burning ? 'fire' : (shown ?? things[0]?.kind), chosenWeather),
    weather: chosenWeather ?? (settled.flooded ? 'cloud' : 'clear'),
    season: season.winner() ?? 'summer',
    mood: mood.winner() ?? 'plain',
    said,
    view: viewIn(prompt),
  };
}

function viewIn(prompt: string): View {
  if (/\bclose[- ]up\b/i.test(prompt)) return 'near';
  return /\bwide (?:shot|view)\b/i.test(prompt) ? 'far' : 'usual';
}

/** A balloon of one colour is a child's, also where it is named again; one to fly in has stripes. */
function isToy(tokens: readonly string[], index: number, things: readonly Thing[]): boolean {
  if (!/^balloons?$/.test(tokens[index] ?? '')) return false;
  return tintOf(tokens[index - 1]) !== undefined || things.some(({ kept }) => kept?.drawing === 'balloon');
}

/** "A worker bee", "a king penguin": the first word only says which. */
function isAttribute(tokens: readonly string[], index: number, meanings: readonly Meaning[] = []): boolean {
  if (!meanings.some(({ thing }) => thing === 'person')) return false;
  const next = tokens[index + 1] ?? '';
  const found = /^[a-z]/.test(next) ? findKept(tokens, index + 1) : undefined;
  return found !== undefined && isAlive(found.thing);
}

function isSomebody(word: string): boolean {
  return lookUp(word)?.meanings.some(({ thing }) => thing === 'person') ?? false;
}

/** Whether something happens in what is named here: "in the hospital", not "from the station to the hospital". */
function isWhere(tokens: readonly string[], index: number): boolean {
  // A list of what is there does not say where; the sentences behind it do.
  const word = tokens[index] ?? '';
  const semicolon = tokens.indexOf(';');
  if (index < semicolon && tokens.includes(word, semicolon)) return false;
  const before = tokens.slice(Math.max(0, index - 3), index).toReversed();
  const preposition = before.find((word) => !ARTICLES.has(word));
  return preposition === undefined || !/^[a-z]/.test(preposition) || INSIDE.has(preposition);
}

function isDenied(tokens: readonly string[], index: number): boolean {
  const [before = '', farther = ''] = [tokens[index - 1], tokens[index - 2]];
  return NEGATIONS.has(before) || (ARTICLES.has(before) && NEGATIONS.has(farther));
}

function defaultTime(prompt: string, shown: string | undefined, weather: Weather | undefined): Time {
  if (shown === 'space' || shown === 'fire') return 'night';
  if (shown ?? weather) return 'day';
  return createRandom('time', prompt).pick(['dawn', 'day', 'sunset', 'dusk']);
}
