import type { Place, Season, ThingKind, Time, Weather } from './features';

/** What a word says about a picture. A place, time, weather or season is a vote: `weight` 1 unless it only hints. */
interface Meaning {
  place?: Place;
  time?: Time;
  weather?: Weather;
  season?: Season;
  thing?: ThingKind;
  weight?: number;
}

const HINT = 0.3;

const GROUPS: [words: string, meaning: Meaning][] = [
  ['sea ocean shore coast beach bay tide island surf', { place: 'sea' }],
  ['wave', { place: 'sea', thing: 'waves' }],
  ['lake', { place: 'sea' }],
  ['water', { place: 'sea', weight: HINT }],
  ['river stream brook', { place: 'hills', thing: 'river', weight: 0.5 }],
  ['harbour harbor port pier jetty quay dock', { place: 'sea', thing: 'harbour' }],
  ['cliff headland rock', { thing: 'cliff', weight: HINT }],
  ['lighthouse beacon', { place: 'sea', thing: 'lighthouse' }],
  ['boat ship sail sailboat sailor fisherman vessel yacht captain pirate', { place: 'sea', thing: 'boat' }],
  ['whale dolphin', { place: 'sea', thing: 'whale' }],
  ['hill meadow field valley orchard moor park farm grass countryside garden', { place: 'hills' }],
  ['mountain peak summit alp glacier', { place: 'mountains' }],
  ['forest wood woodland jungle pine grove', { place: 'forest' }],
  ['city skyline skyscraper downtown metropolis street', { place: 'city' }],
  ['desert dune sand oasis camel', { place: 'desert' }],
  ['space galaxy universe cosmos orbit asteroid', { place: 'space' }],
  ['astronaut', { place: 'space', thing: 'person' }],
  ['rocket spaceship spacecraft', { place: 'space', thing: 'rocket' }],
  ['planet mars saturn', { place: 'space', thing: 'planet' }],
  ['village town hamlet', { place: 'hills', thing: 'houses', weight: HINT }],
  ['house home cottage cabin hut barn', { place: 'hills', thing: 'cottage', weight: HINT }],
  ['castle palace fortress kingdom king queen', { place: 'hills', thing: 'castle', weight: HINT }],
  ['bridge', { place: 'hills', thing: 'bridge', weight: 0.5 }],
  ['path road trail lane', { place: 'hills', thing: 'path', weight: HINT }],
  ['tree oak', { place: 'hills', thing: 'tree', weight: HINT }],
  ['flower blossom tulip daisy', { place: 'hills', thing: 'flowers', weight: HINT }],
  [
    'person man woman boy girl child kid keeper grandmother grandma grandfather grandpa mother mum mom father dad traveller traveler',
    { thing: 'person' },
  ],
  [
    'stranger wanderer crowd neighbour neighbor brother sister son daughter uncle aunt wizard witch knight prince princess hero shepherd hunter farmer baker friend',
    { thing: 'person' },
  ],
  ['fox', { place: 'forest', thing: 'fox', weight: HINT }],
  ['rabbit hare bunny', { place: 'hills', thing: 'rabbit', weight: HINT }],
  ['bird gull seagull crow dove goose', { thing: 'birds' }],
  ['lamp lantern candle torch', { thing: 'lamp' }],
  ['dawn sunrise daybreak morning', { time: 'dawn' }],
  ['day noon midday afternoon', { time: 'day' }],
  ['sunny sun bright', { time: 'day', weight: HINT }],
  ['sunset', { time: 'sunset' }],
  ['dusk twilight', { time: 'dusk' }],
  ['evening', { time: 'dusk', weight: 0.8 }],
  ['night midnight starlight nighttime starry', { time: 'night' }],
  ['star dark darkness', { time: 'night', weight: 0.5 }],
  ['moon moonlight moonlit', { time: 'night', thing: 'moon', weight: 0.8 }],
  ['clear calm', { weather: 'clear', weight: HINT }],
  ['cloud overcast grey gray breeze hail', { weather: 'cloud' }],
  ['rain drizzle shower', { weather: 'rain' }],
  ['storm gale tempest hurricane thunderstorm', { weather: 'storm' }],
  ['lightning thunder', { weather: 'storm', thing: 'lightning' }],
  ['wind', { weather: 'cloud', weight: HINT }],
  ['snow blizzard snowstorm snowflake snowman', { weather: 'snow', season: 'winter' }],
  ['fog mist haze', { weather: 'fog' }],
  ['spring', { season: 'spring' }],
  ['summer', { season: 'summer' }],
  ['autumn october november', { season: 'autumn' }],
  ['winter frost ice frozen icy christmas december january', { season: 'winter' }],
  ['sad lonely grief tears', { weather: 'cloud', weight: HINT }],
  ['afraid scary fear ghost haunted', { time: 'night', weather: 'fog', weight: HINT }],
  ['happy joy laughter', { time: 'day', weight: HINT }],
  ['love romance', { time: 'sunset', weight: HINT }],
  ['hope', { time: 'dawn', weight: HINT }],
];

const MEANINGS = new Map(
  GROUPS.flatMap(([words, meaning]) => words.split(' ').map((word) => [word, meaning] as const)),
);
const IRREGULAR = new Map(
  Object.entries({
    men: 'man',
    women: 'woman',
    children: 'child',
    people: 'person',
    geese: 'goose',
  }),
);

/** Ways back from an inflected word to the one in the table: boats, snowy, foggy, sailing, berries. */
const ENDINGS: [ending: RegExp, replacement: string][] = [
  [/ies$/, 'y'],
  [/es$/, ''],
  [/s$/, ''],
  [/(.)\1(y|ing|ed)$/, '$1'],
  [/(y|ing|ed|ly)$/, ''],
  [/(ing|ed|y)$/, 'e'],
];

/** Words that only look like an inflected word of the table. */
const FALSE_FRIENDS = new Set(['winding', 'friendly', 'homely', 'springing', 'springs']);

/** A word of the vocabulary as found in a text; `word` is the table's form. */
export interface KnownWord {
  word: string;
  meaning: Meaning;
  plural: boolean;
}

/** Looks a lower-case word up, also when it carries an ending; undefined when nothing is known of it. */
export function lookUp(written: string): KnownWord | undefined {
  if (FALSE_FRIENDS.has(written)) return undefined;
  const irregular = IRREGULAR.get(written);
  const candidates = [written, ...ENDINGS.map(([ending, replacement]) => written.replace(ending, replacement))];
  for (const word of irregular === undefined ? candidates : [irregular]) {
    const meaning = MEANINGS.get(word);
    if (meaning)
      return { word, meaning, plural: irregular !== undefined || (word !== written && written.endsWith('s')) };
  }
  return undefined;
}
