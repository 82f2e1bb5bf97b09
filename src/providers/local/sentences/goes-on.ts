/** Somebody whom a story goes on about. */
const SOMEBODY = /\b(?:he|she|him|her|his|hers|i|my|me|we|our)\b/i;
const QUOTES = Object.entries({ '“': '”', '"': '"', '«': '»' });
/** In a report or a list of facts fewer scenes than this, as a part, speak of somebody. */
const REPORTED = 0.25;
const FAR_AWAY = /\b(?:far away|elsewhere|meanwhile|in another (?:town|city|country|place|part))\b/i;

/**
 * Whether each scene of a story goes on where the one before it was. In a story somebody is spoken of again and again; a report, a list of
 * facts and an advertisement tell of another matter in each scene.
 */
export function whichGoOn(scenes: readonly string[]): boolean[] {
  const told = scenes.map((text) => withoutQuoted(text));
  const isStory = told.filter((text) => SOMEBODY.test(text)).length / told.length >= REPORTED;
  return told.map((text) => {
    if (FAR_AWAY.test(text)) return false;
    return isStory ? !isGeneral(text) : /^(?:he|she|they|it|there)\b/i.test(text.trim());
  });
}

const CONJUNCTIONS = /^(?:(?:And|But|So|Then|Yet|Or),? )+/;
const NO_NOUN =
  /^(?:his|its|this|was|is|as|us|yes|perhaps|always|sometimes|besides|towards|across|hers|ours|theirs|whose|days|hours|years|weeks|months|minutes|seconds)$/;

/** "Bears do not ...": a sentence that begins with a plural without an article tells of no place in particular. */
function isGeneral(text: string): boolean {
  const [first = ''] = /^\p{L}+/u.exec(text.trim().replace(CONJUNCTIONS, '')) ?? [];
  const small = first.toLowerCase();
  return /(?:[^s]s|men)$/.test(small) && !NO_NOUN.test(small);
}

/** A text with a space for each thing that is said in it. Quotes that nobody closes stay, and are not looked through again for each. */
function withoutQuoted(text: string): string {
  const closing = new Map(QUOTES.map(([opening, sign]) => [opening, { sign, lastAt: text.lastIndexOf(sign) }]));
  let told = '';
  let from = 0;
  for (const { 0: opening, index } of text.matchAll(/[“"«]/gu)) {
    const { sign, lastAt } = closing.get(opening)!;
    if (index < from || index >= lastAt) continue;
    told += `${text.slice(from, index)} `;
    from = text.indexOf(sign, index + 1) + 1;
  }
  return told + text.slice(from);
}
