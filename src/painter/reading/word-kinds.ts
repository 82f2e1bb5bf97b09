/** Nouns of the vocabulary that are as often verbs: they count only where a noun stands. */
const VERBS_TOO = new Set(
  (
    'fly drink wrap slice duck ram seal bat bug snake badger dart puzzle rope string thread ticket trophy target drum trumpet ring watch lock ' +
    'chain hook hammer screw saw plug box bag tin jar bottle butter toast juice sandwich pickle milk salt ice egg book ' +
    'coin coat cap boot belt brush comb mirror shower bin broom bucket ladder plaster bandage radio phone film camera ' +
    'train bus ship ferry anchor wheel motor crane park slide bank store shop station school house home flag bow arrow ' +
    'shield gun bomb fire brick rock stone axe skate ski sled surf golf ball net tent camp light plant leaf palm rose ' +
    'fish horse dog bear swan parrot wolf fox frog worm spring fall land sail wave storm rain snow fog bridge road wall ' +
    'fence stair table chair bed lamp torch candle clock bell map letter key sword crown stream field hill mine ' +
    'root sprout seed bulb nose eye ear mouth foot tooth bone heart pen pencil paper page file receipt scale pan pot ' +
    'skin plate spoon fork knife bowl cup glass wine beer mask dress suit scarf glove tie shoe sock hat ring purse wallet ' +
    'gear engine machine print printer dish ray razor pump pick axe tape record tablet capsule doctor nurse judge model shell ' +
    'nest wing feather web trap hole pool tube bath toilet soap sponge drill wrench nail bolt knot yarn parachute rocket'
  ).split(' '),
);
/** Nouns that are as often colours, what something is made of, or a way to be: they count only where no other noun follows. */
const ADJECTIVES_TOO = new Set(
  'orange gold silver bronze rose olive lime peach lemon chocolate honey paper glass stone ice wood metal oil patient wedding'.split(
    ' ',
  ),
);
/** What looks like the plural of a noun and is hardly ever one: "he does not hurry" shows no deer. */
const VERBS_ONLY = new Set(['does']);
/** Nouns that look like another form of a verb: they count only after an article and the like. */
const PASTS_TOO = new Set(['rose', 'saw', 'felt', 'bore', 'ground', 'wound', 'can', 'may', 'will', 'drunk', 'fly']);
const BEFORE_NOUNS = new Set(
  (
    'a an the this these those my your his her its our their each every some any another no of with by in on at from into ' +
    'over under behind beside between one two three four five six seven eight nine ten many few several'
  ).split(' '),
);
const BEFORE_VERBS = new Set(
  'to i you he she it we they who will would can could shall should may might must did do does not never let us which people'.split(
    ' ',
  ),
);
const AFTER_VERBS = new Set(
  'the a an it them him her his my your their our us me up down out off away back around themselves itself'.split(' '),
);

const AFTER_NOUNS = new Set(
  'and or but of in on at by with from to for is was are were has had that which who where when as into over under near there here too'.split(
    ' ',
  ),
);

/**
 * Whether a word that may be a noun stands as something else: "they watch the sea" shows no watch, "an orange sky" no orange.
 * All in small letters; `before` and `after` are its neighbours, undefined at the ends.
 */
export function isNoNounHere(
  { singular, written }: { singular: string; written: string },
  before: string | undefined,
  after: string | undefined,
): boolean {
  if (VERBS_ONLY.has(written)) return true;
  if (PASTS_TOO.has(written)) return before === undefined || !BEFORE_NOUNS.has(before);
  if (ADJECTIVES_TOO.has(written) && after !== undefined && /^[a-z]/.test(after) && !AFTER_NOUNS.has(after))
    return true;
  if (!VERBS_TOO.has(singular) || (before !== undefined && BEFORE_NOUNS.has(before))) return false;
  return (before !== undefined && BEFORE_VERBS.has(before)) || (after !== undefined && AFTER_VERBS.has(after));
}
