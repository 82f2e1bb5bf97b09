import { isVessel, type Features, type Thing, type Time, type View, type Weather } from '../features';
import { createRandom } from '../random';
import { isBodyPart, isIndoors } from '../things/homes';
import { lookUp } from '../vocabulary/known-word';
import { callIn } from './cues/calling';
import { lostAtSea } from './cues/lost-at-sea';
import { asKept, inFrontOf } from './in-front';
import { namedIn } from './named-in';
import { saidInFigures } from './said-in-figures';
import { settle } from './settle';
import { tokensOf } from './tokens';

const MONEY_DRAWN = new Set(['dollar-banknote', 'euro-banknote', 'pound-banknote', 'coin', 'money-bag']);
const PRICE = /[$€£¥]|\b(?:DOLLARS?|EUROS?|POUNDS?|CENTS?)\b/;

/** Reads what a picture should show from a prompt: any text at all, in which known English words decide. */
export function readPrompt(prompt: string): Features {
  const tokens = tokensOf(prompt);
  const told = tokens.join(' ');
  const read = namedIn(tokens, told);
  const { place, hinted, time, felt, weather, season, feeling, things, worlds, outdoors, foreground } = read;
  const named = weather.winner();
  const highWaves = named === 'rain' && things.some(({ kind }) => kind === 'waves');
  const chosenWeather = highWaves ? 'storm' : named;
  const said = saidInFigures(prompt);
  const calling = callIn(told);
  const lost = things.some(isVessel) ? lostAtSea(told) : undefined;
  const settled = inFrontOf(
    settle({
      place: lost === 'sunk' ? 'underwater' : place.winner(),
      hinted: hinted.winner(),
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
    aboard: settled.place === 'carriage' ? read.aboard : undefined,
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
