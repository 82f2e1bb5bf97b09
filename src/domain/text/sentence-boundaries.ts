/** A full stop after one of these does not end a sentence. Written in lower case, without the full stop. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st mt capt lt col gen sgt rev hon fr sr maj cmdr gov sen rep ' +
    'vs e.g i.e cf ca approx dept est fig vol ed eds pp viz al'
  ).split(' '),
);

/** These may also end a sentence: they do so when the next word looks like the start of a new one. */
const MAY_END = new Set('jr etc inc ltd co corp a.m p.m u.s u.k u.s.a no'.split(' '));

const QUOTES_AT_END = /["'”’»)\]]+$/u;
const QUOTES_AT_START = /^["'“‘«([]+/u;

/** Whether the sentence goes on in `next`, although the segmenter has ended it. */
function goesOn(sentence: string, next: string): boolean {
  const bare = next.replace(QUOTES_AT_START, '');
  // `"Wait!" she cried`, `well... maybe`
  if (/^\p{Ll}/u.test(bare)) return true;
  const lastWord = (sentence.split(/\s/u).at(-1) ?? '').replace(QUOTES_AT_START, '');
  if (!lastWord.endsWith('.')) return !/[.!?…。！？]$/u.test(sentence.replace(QUOTES_AT_END, ''));
  const word = lastWord.slice(0, -1).toLowerCase();
  if (ABBREVIATIONS.has(word)) return true;
  if (MAY_END.has(word)) return !/^\p{Lu}/u.test(bare);
  // Initials, but not the word "I": `J. R. R. Tolkien`
  return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(lastWord.slice(0, -1)) && lastWord !== 'I.' && !/^["“]/u.test(next);
}

/** The paragraphs of a text, which are separated by blank lines. */
export function splitParagraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/**
 * The sentences of one paragraph, white space folded: joined by single spaces they are the paragraph again. They follow Unicode's
 * rules for `language` (a BCP 47 tag), corrected for English abbreviations, initials and speech inside a sentence.
 */
export function splitSentences(paragraph: string, language: string): string[] {
  const folded = paragraph.trim().replace(/\s+/gu, ' ');
  const sentences: string[] = [];
  let glued = false;
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(folded)) {
    const last = sentences.length - 1;
    const previous = sentences[last];
    const piece = segment.trimEnd();
    if (previous === undefined) sentences.push(piece);
    else if (glued) sentences[last] = previous + piece;
    else if (goesOn(previous, piece)) sentences[last] = `${previous} ${piece}`;
    else sentences.push(piece);
    // The segmenter also divides where there is no white space; such words must stay whole.
    glued = !/\s$/u.test(segment);
  }
  return sentences;
}
