/** How bad a break between `previous` and `word` would be, in parts of the sentence's length. */
function unwelcome(previous: string, word: string): number {
  if (/[.!?;:—–…]["'”’)]*$/u.test(previous) || /^[—–]/u.test(word)) return 0;
  if (/,["'”’)]*$/u.test(previous)) return 0.05;
  if (/^(?:and|but|or|nor|so|yet|while|when|where|which|who|because|until|although|though|as|if|then)$/u.test(word)) {
    return 0.15;
  }
  return 0.3;
}

/**
 * Where to break: the index of the second part's first word. Weighs how equal the parts are against what the break would
 * separate.
 */
function bestBreak(words: string[], length: number): number {
  let best = { index: 1, cost: Infinity };
  let before = words[0]?.length ?? 0;
  for (let index = 1; index < words.length; index++) {
    const word = words[index] ?? '';
    const cost = Math.abs(before / length - 0.5) + unwelcome(words[index - 1] ?? '', word);
    if (cost < best.cost) best = { index, cost };
    before += 1 + word.length;
  }
  return best.index;
}

/**
 * The sentence (white space folded) in parts of at most `longest` characters, broken between clauses where possible, else between
 * words. Joined by single spaces, the parts are the sentence again. A word that is longer stays whole, as a part of its own.
 */
export function splitClauses(sentence: string, longest: number): string[] {
  const words = sentence.split(' ');
  if (sentence.length <= longest || words.length === 1) return [sentence];
  const index = bestBreak(words, sentence.length);
  return [words.slice(0, index), words.slice(index)].flatMap((part) => splitClauses(part.join(' '), longest));
}
