import { livingWord } from './painted-words';

/** What a word adds to a picture. A `place` is a landscape that a story stays in; an `object` is anything else to be seen. */
export type FeatureKind = 'place' | 'person' | 'creature' | 'object' | 'time' | 'weather' | 'season';

/** Nouns that a picture can show, in the singular. Left out: words that are as often verbs (rose, leaves, saw, fall). */
const NOUNS: Record<FeatureKind, string> = {
  place:
    'sea ocean shore coast beach bay island harbour harbor port pier jetty quay dock cliff headland reef lagoon ' +
    'lake river stream brook waterfall pond marsh swamp hill meadow field valley farm garden orchard vineyard ' +
    'countryside moor prairie mountain peak summit glacier volcano canyon cave forest woodland woods jungle grove ' +
    'city town village hamlet street alley square market skyline suburb desert dune oasis savanna ' +
    'space galaxy universe orbit planet mars lighthouse castle palace fortress monastery temple ruin ' +
    'park playground graveyard cemetery airport station railway bridge crossroads',
  person:
    'person man woman boy girl child kid baby keeper sailor fisherman captain pirate grandmother grandfather grandma ' +
    'grandpa mother father mum mom dad brother sister daughter son aunt uncle twin friend neighbour neighbor stranger ' +
    'traveller traveler wanderer pilgrim king queen prince princess knight soldier wizard witch sorcerer giant dwarf ' +
    'fairy ghost mermaid shepherd hunter farmer baker miller blacksmith carpenter gardener painter musician fiddler ' +
    'dancer singer poet writer teacher student pupil doctor nurse priest monk nun merchant beggar thief detective ' +
    'astronaut pilot robot inventor scientist astronomer clockmaker watchmaker tailor weaver postman librarian crowd',
  creature:
    'fox wolf bear deer stag rabbit hare squirrel hedgehog mouse rat cat kitten dog puppy horse pony donkey cow sheep ' +
    'lamb goat pig hen rooster goose duck swan owl crow raven sparrow robin dove pigeon eagle hawk gull seagull heron ' +
    'stork parrot penguin bird whale dolphin seal shark octopus turtle tortoise frog toad snake lizard dragon unicorn ' +
    'lion tiger elephant monkey giraffe camel zebra kangaroo butterfly moth bee firefly spider ant fish salmon crab',
  object:
    'boat ship sailboat rowboat yacht canoe raft ferry steamer liner titanic anchor sail mast train locomotive carriage cart wagon ' +
    'car truck bus bicycle balloon kite aeroplane airplane plane rocket spaceship spacecraft satellite telescope ' +
    'house cottage cabin hut barn mill windmill tower church chapel cathedral school library shop bakery inn tavern ' +
    'tent gate wall fence door window roof chimney stair staircase stairs room kitchen attic cellar fireplace hearth ' +
    'lamp lantern candle torch bonfire campfire fire flame clock bell mirror map compass letter book key chest ' +
    'treasure crown sword shield throne flag basket bucket cup bread apple cake table chair bed blanket cradle ' +
    'violin fiddle flute drum piano guitar statue fountain bench scarf coat cloak hat umbrella suitcase lamppost ' +
    'tree oak pine fir birch willow bush hedge flower blossom tulip daisy sunflower lily poppy mushroom moss ivy ' +
    'grass wheat corn reed seaweed shell pearl pebble rock stone boulder path road trail lane footprint ' +
    'wave star moon sun comet meteor rainbow iceberg snowman skyscraper',
  time: 'dawn sunrise daybreak morning noon midday afternoon sunset dusk twilight evening night midnight',
  weather:
    'rain drizzle storm thunderstorm thunder lightning gale tempest hurricane snow blizzard hail fog mist haze cloud wind breeze',
  season: 'spring summer autumn winter',
};

/** Other forms of those words, and words that say the same. */
const FORMS: Record<string, string> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  people: 'crowd',
  lava: 'volcano',
  magma: 'volcano',
  mice: 'mouse',
  geese: 'goose',
  wolves: 'wolf',
  oxen: 'cow',
  rainy: 'rain',
  raining: 'rain',
  rained: 'rain',
  raindrops: 'rain',
  stormy: 'storm',
  thundered: 'thunder',
  snowy: 'snow',
  snowing: 'snow',
  snowed: 'snow',
  snowflake: 'snow',
  snowflakes: 'snow',
  foggy: 'fog',
  misty: 'mist',
  hazy: 'haze',
  cloudy: 'cloud',
  overcast: 'cloud',
  windy: 'wind',
  nightfall: 'night',
  tonight: 'night',
  darkness: 'night',
  moonlight: 'moon',
  moonlit: 'moon',
  starry: 'star',
  starlight: 'star',
  sunlight: 'sun',
  sunny: 'sun',
  sunshine: 'sun',
  daylight: 'noon',
  wintry: 'winter',
  christmas: 'winter',
  seaside: 'sea',
  seashore: 'shore',
  wooded: 'forest',
  hillside: 'hill',
  hilltop: 'hill',
  mountainside: 'mountain',
  candlelight: 'candle',
  lamplight: 'lamp',
};

const KINDS = new Map(
  Object.entries(NOUNS).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind as FeatureKind] as const),
  ),
);

/** Names of animals, or of parts of them, that are as often something else. */
const NO_ANIMAL = new Set(
  (
    'fly bug ram bat wing horn cell cricket feather nest ray web slug fleece tusk snout microbe virus germ bacterium ' +
    'bacteria germs covid coronavirus parasite plankton ' +
    'pest beaver badger turkey tentacle shell coral pearl seafood rook sow hog quill chick'
  ).split(' '),
);

/** A word that a picture can show, in its plain form, and how the text had its number. */
export interface LexiconWord {
  word: string;
  kind: FeatureKind;
  plural: boolean;
}

/** Looks up a word in small letters, also a plural or another form; undefined when a picture cannot show it. */
export function lookUp(written: string): LexiconWord | undefined {
  const singulars = [written, written.replace(/s$/, ''), written.replace(/es$/, ''), written.replace(/ies$/, 'y')];
  const word = FORMS[written] ?? singulars.find((each) => KINDS.has(each));
  const kind = word === undefined ? undefined : KINDS.get(word);
  if (word === undefined || kind === undefined) {
    const animal = livingWord(written);
    return animal === undefined || NO_ANIMAL.has(animal)
      ? undefined
      : { word: animal, kind: 'creature', plural: animal !== written };
  }
  return { word, kind, plural: word !== written && written.endsWith('s') };
}
