import type { Features, Place, Season, Thing, Time, Weather } from './features';
import { createRandom } from './random';
import { lookUp } from './vocabulary';

/** Words past this many are not read: what a picture shows is said at the beginning. */
const MOST_WORDS = 300;
/** After this many words a word counts half of what the first one does. */
const HALF_AFTER_WORDS = 10;
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
  const time = new Ballot<Time>();
  const weather = new Ballot<Weather>();
  const season = new Ballot<Season>();
  const things: Thing[] = [];

  const words =
    prompt
      .toLowerCase()
      .match(/[a-z]+/g)
      ?.slice(0, MOST_WORDS) ?? [];
  words.forEach((written, index) => {
    const known = NEGATIONS.has(words[index - 1] ?? '') ? undefined : lookUp(written);
    if (!known) return;
    const { word, meaning, plural } = known;
    const weight = (meaning.weight ?? 1) / (1 + index / HALF_AFTER_WORDS);
    place.add(meaning.place, weight);
    time.add(meaning.time, weight);
    weather.add(meaning.weather, weight);
    season.add(meaning.season, weight);
    const kind = meaning.thing;
    if (kind && !things.some((thing) => thing.word === word)) things.push({ kind, word, many: plural });
  });

  const chosenPlace = place.winner();
  const named = weather.winner();
  const highWaves = named === 'rain' && things.some(({ kind }) => kind === 'waves');
  const chosenWeather = highWaves ? 'storm' : named;
  return {
    place: chosenPlace ?? 'hills',
    time: time.winner() ?? defaultTime(prompt, chosenPlace, chosenWeather),
    weather: chosenWeather ?? 'clear',
    season: season.winner() ?? 'summer',
    things,
  };
}

function defaultTime(prompt: string, place: Place | undefined, weather: Weather | undefined): Time {
  if (place === 'space') return 'night';
  if (place ?? weather) return 'day';
  return createRandom('time', prompt).pick(['dawn', 'day', 'sunset', 'dusk']);
}
