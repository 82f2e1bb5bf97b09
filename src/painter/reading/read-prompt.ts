import type { Features, Mood, Place, Season, Thing, Time, Weather } from '../features';
import { CREATURE_KINDS } from '../motifs/kinds';
import { createRandom } from '../random';
import { withoutComparisons } from '../vocabulary/comparisons';
import { HINT } from '../vocabulary/meaning';
import { lookUp } from '../vocabulary/known-word';

/** Words past this many are not read: what a picture shows is said at the beginning. */
const MOST_WORDS = 300;
/** After this many words a word counts half of what the first one does. */
const HALF_AFTER_WORDS = 10;
const LIVING = new Set<string>(CREATURE_KINDS);
const NEGATIONS = new Set(['no', 'not', 'without', 'never']);

/** Votes for one choice that excludes the others. */
class Ballot<T extends string> {
  private readonly votes = new Map<T, number>();

  add(choice: T | undefined, weight: number): void {
    if (choice) this.votes.set(choice, (this.votes.get(choice) ?? 0) + weight);
  }

  winner(): T | undefined {
    return [...this.votes].sort(([, one], [, other]) => other - one)[0]?.[0];
  }
}

/** Reads what a picture should show from a prompt: any text at all, in which known English words decide. */
export function readPrompt(prompt: string): Features {
  const place = new Ballot<Place>();
  const hintedPlace = new Ballot<Place>();
  const time = new Ballot<Time>();
  const weather = new Ballot<Weather>();
  const season = new Ballot<Season>();
  const mood = new Ballot<Mood>();
  const things: Thing[] = [];
  let somethingToSee = false;

  const words = wordsOf(prompt);
  words.forEach((written, index) => {
    const known = NEGATIONS.has(words[index - 1] ?? '') ? undefined : lookUp(written);
    for (const meaning of known?.meanings ?? []) {
      const weight = (meaning.weight ?? 1) / (1 + index / HALF_AFTER_WORDS);
      // Ever so many hints at a place are less than one name of it.
      (meaning.weight === HINT ? hintedPlace : place).add(meaning.place, weight);
      time.add(meaning.time, weight);
      weather.add(meaning.weather, weight);
      season.add(meaning.season, weight);
      mood.add(meaning.mood, weight);
      // A mood's hint at an hour is no thing to be seen.
      const seen = meaning.mood ? meaning.place : (meaning.place ?? meaning.time ?? meaning.weather ?? meaning.season);
      somethingToSee ||= Boolean(seen ?? meaning.thing);
      addThing(things, meaning.thing, known?.word ?? '', known?.plural ?? false);
    }
  });

  const chosenPlace = place.winner() ?? hintedPlace.winner();
  const named = weather.winner();
  const highWaves = named === 'rain' && things.some(({ kind }) => kind === 'waves');
  const chosenWeather = highWaves ? 'storm' : named;
  return {
    place: chosenPlace ?? (somethingToSee ? 'hills' : 'abstract'),
    time: time.winner() ?? defaultTime(prompt, chosenPlace ?? things[0]?.kind, chosenWeather),
    weather: chosenWeather ?? 'clear',
    season: season.winner() ?? 'summer',
    mood: mood.winner() ?? 'plain',
    things,
  };
}

/**
 * The words that name what is there. Before a semicolon a prompt may list what it shows: what the sentence behind it
 * only compares something with is taken out of that list too.
 */
function wordsOf(prompt: string): string[] {
  const tokens =
    withAge(prompt.toLowerCase())
      .match(/[a-z]+|[.,;:!?]/g)
      ?.slice(0, MOST_WORDS * 2) ?? [];
  const semicolon = tokens.indexOf(';');
  const list = tokens.slice(0, Math.max(0, semicolon));
  const { kept, compared } = withoutComparisons(tokens.slice(semicolon + 1));
  return [...list.filter((word) => !compared.has(word) || kept.includes(word)), ...kept]
    .filter((token) => /[a-z]/.test(token))
    .slice(0, MOST_WORDS);
}

/** An old man looks like a grandfather: his age is said once, and holds wherever he is named. */
function withAge(text: string): string {
  const aged = (one: string, other: string, from: string) =>
    new RegExp(`\\b(?:old|elderly|aged) ${one}\\b`).test(from)
      ? from.replace(new RegExp(`\\b${one}\\b`, 'g'), other)
      : from;
  return aged('man', 'grandfather', aged('woman', 'grandmother', text));
}

/** The same kind again with another word is another thing only for who lives: a boat's sail is no second boat. */
function addThing(things: Thing[], kind: Thing['kind'] | undefined, word: string, many: boolean): void {
  if (!kind) return;
  const same = things.find((thing) => thing.kind === kind && (!LIVING.has(kind) || thing.word === word));
  if (!same) things.push({ kind, word, many });
}

function defaultTime(prompt: string, shown: string | undefined, weather: Weather | undefined): Time {
  if (shown === 'space') return 'night';
  if (shown ?? weather) return 'day';
  return createRandom('time', prompt).pick(['dawn', 'day', 'sunset', 'dusk']);
}
