import { lookUp } from '../lexicon';

/** "I am a bell", "love is a river": what somebody only is in a poem. "There is a window" is one. */
const IS_A =
  /(?<!\b(?:there|here|it|this|that|where) )\b(?:am|are|is|was|were|be|become|becomes|became|[a-z]+[’'](?:m|re)) (?:an?|the|my|your|our|his|her|no|only) (?:\p{L}+ )?\p{L}+/gu;
/** "Pockets full of rain", "made of glass", "the name of the sea" in "by the name of": what something holds or consists of in words only. */
const FULL_OF =
  /\b(?:full|made|out|kind|sort|name|names|taste|smell|sound|sounds|dream|dreams|colou?r|colou?rs|memory) of (?:(?:an?|the) )?\p{L}+/gu;
const OF = /\b(\p{L}+) of (?=(?:(?:an?|the|my|your|our|his|her|their) )?\p{L}+)/gu;
/** Of these a poem has real ones: a field of wheat. */
const GROWN = new Set(['field', 'fields', 'meadow', 'garden', 'orchard', 'row', 'rows', 'grove', 'forest']);

/** A poem's lines, in small letters, without the things that are there only in a figure of speech. */
export function plainlyThere(lines: string): string {
  const text = lines.toLowerCase().replace(/\s+/g, ' ');
  return text
    .replace(IS_A, ' ')
    .replace(FULL_OF, ' ')
    .replace(OF, (all, head: string) => (lookUp(head) === undefined || GROWN.has(head) ? all : ' '));
}
