import { lookUp } from '../lexicon';
import { lifelessPhrase, nameLength } from '../painted-words';

/** "Pip was a small hedgehog", and "a hedgehog called Pip". */
const IS_A = /\b(\p{Lu}\p{Ll}+) (?:was|is) (?:an?|the) ((?:[a-z'’-]+ ){0,3}[a-z'’-]+)/gu;
const CALLED = /\b([a-z]+) (?:named|called) (\p{Lu}\p{Ll}+)/gu;
/** "The king's new ship, the Vasa", and "the steamer Hilda". */
const VESSEL =
  /\b(?:[a-z]*ship|boat|ferry|steamer|liner|vessel|frigate|yacht|galleon)(?:,? (?:the|called|named))? (\p{Lu}\p{Ll}+)/gu;
/** "Whose name was Tuli" is said of the animal before it. */
const WHOSE_NAME = /\b(?:whose name (?:was|is)|by the name of|was called|is called) (\p{Lu}\p{Ll}+)/gu;
/** What begins a sentence with a capital and is nobody's name. */
const NO_NAME =
  /^(?:He|She|It|They|We|You|I|There|Here|This|That|These|Those|Who|What|Nobody|Everybody|Somebody|One|Now|Then)$/;
/** Behind these another begins: "the friend of a fox". */
const NOUN_ENDS = /^(?:of|in|on|at|by|with|from|to|for|who|that|which|and|or|but|than|as)$/;

/** So many signs before it are looked through for whose name it is. */
const LONGEST_BEFORE = 200;

/**
 * Puts in place of a name what a story says that it is, where that can be seen: after "Pip was a small hedgehog" a scene that tells of
 * Pip shows a hedgehog.
 */
export function withNamesKnown(story: string): (text: string) => string {
  const known = namesIn(story);
  if (known.size === 0) return (text) => text;
  return (text) => text.replace(/\p{Lu}\p{Ll}+/gu, (word) => known.get(word) ?? word);
}

/** What a story says that each of its names is. */
export function namesIn(story: string): Map<string, string> {
  const known = new Map<string, string>();
  const learn = (name: string, noun: string | undefined) => {
    if (noun !== undefined && !known.has(name) && !NO_NAME.test(name)) known.set(name, noun);
  };
  for (const [, name = '', words = ''] of story.matchAll(IS_A)) learn(name, livingIn(words.split(' ')));
  for (const [, noun = '', name = ''] of story.matchAll(CALLED)) learn(name, livingIn([noun]));
  for (const [, name = ''] of story.matchAll(VESSEL)) learn(name, 'ship');
  for (const { 1: name = '', index } of story.matchAll(WHOSE_NAME))
    learn(name, lastAnimal(story.slice(Math.max(0, index - LONGEST_BEFORE), index)));
  return known;
}

function lastAnimal(text: string): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const found = words.map((word) => lookUp(word)).findLast((each) => each?.kind === 'creature');
  return found?.word;
}

function livingIn(words: readonly string[]): string | undefined {
  const end = words.findIndex((word) => NOUN_ENDS.test(word));
  const named = words.slice(0, end < 0 ? undefined : end);
  const at = named.findLastIndex((word) => {
    const kind = lookUp(word)?.kind;
    return kind === 'creature' || kind === 'person';
  });
  // "A robot vacuum" does not live.
  return nameLength(named, at) > 1 && lifelessPhrase(named.slice(at)) ? undefined : named[at];
}
