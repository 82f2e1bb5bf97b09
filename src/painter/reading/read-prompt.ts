import type { Features, Mood, Season, Thing, Time, Weather } from '../features';
import type { Place } from '../place';
import { createRandom } from '../random';
import type { KeptThing } from '../things/kept-thing';
import { findKept } from '../things/lexicon';
import { tintOf } from '../things/tints';
import { lookUp } from '../vocabulary/known-word';
import { HINT } from '../vocabulary/meaning';
import { addThing } from './add-thing';
import { Ballot } from './ballot';
import { countOf } from './counted';
import { saidInFigures } from './said-in-figures';
import { settle } from './settle';
import { tokensOf } from './tokens';
import { isNoNounHere } from './word-kinds';

/** After this many words a word counts half of what the first one does. */
const HALF_AFTER_WORDS = 10;
const NEGATIONS = new Set(['no', 'not', 'without', 'never', 'nor']);
const INSIDE = new Set(['in', 'at', 'inside', 'into', 'within', 'through', 'outside']);
const ARTICLES = new Set(['a', 'an', 'the', 'any', 'one']);

/** Reads what a picture should show from a prompt: any text at all, in which known English words decide. */
export function readPrompt(prompt: string): Features {
  const place = new Ballot<Place>();
  const hintedPlace = new Ballot<Place>();
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
    const onlyNamed = found !== undefined && found.thing.size > 1.4 && !isWhere(tokens, index);
    for (const meaning of known?.meanings ?? []) {
      const weight = (meaning.weight ?? 1) / (1 + index / HALF_AFTER_WORDS);
      // Ever so many hints at a place are less than one name of it.
      if (!onlyNamed) (meaning.weight === HINT ? hintedPlace : place).add(meaning.place, weight);
      time.add(meaning.time, weight);
      weather.add(meaning.weather, weight);
      season.add(meaning.season, weight);
      mood.add(meaning.mood, weight);
      // A mood's hint at an hour is no thing to be seen.
      outdoors ||= !meaning.mood && Boolean(meaning.time ?? meaning.weather ?? meaning.season);
      const plural = known?.plural ?? false;
      if (meaning.thing)
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
  return {
    ...settled,
    things: settled.things.filter(({ kept }) => !kept || worlds.get(kept) !== settled.place),
    time: time.winner() ?? defaultTime(prompt, settled.burning ? 'fire' : (shown ?? things[0]?.kind), chosenWeather),
    weather: chosenWeather ?? 'clear',
    season: season.winner() ?? 'summer',
    mood: mood.winner() ?? 'plain',
    said,
  };
}

/** A balloon of one colour is a child's, also where it is named again; one to fly in has stripes. */
function isToy(tokens: readonly string[], index: number, things: readonly Thing[]): boolean {
  if (!/^balloons?$/.test(tokens[index] ?? '')) return false;
  return tintOf(tokens[index - 1]) !== undefined || things.some(({ kept }) => kept?.drawing === 'balloon');
}

/** Whether something happens in what is named here: "in the hospital", not "from the station to the hospital". */
function isWhere(tokens: readonly string[], index: number): boolean {
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
