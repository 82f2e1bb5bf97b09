/** How unwelcome a break before `word` is, when `previous` stands before it; in parts of the sentence's length. */
function unwelcome(previous: string, word: string): number {
  if (/[.!?;:—–…]["'”’)]*$/u.test(previous) || /^[—–]/u.test(word)) return 0;
  if (/,["'”’)]*$/u.test(previous)) return 0.05;
  if (/^(?:and|but|or|nor|so|yet|while|when|where|which|who|because|until|although|though|as|if|then)$/u.test(word)) {
    return 0.15;
  }
  return 0.3;
}

/** Where to break: the index of the first word of the second part, by balance and by what the break would part. */
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
 * The sentence (white space folded) in parts of at most `longest` characters, broken between clauses or else between
 * words; joined by single spaces they are the sentence again. A longer word stays whole, on its own.
 */
export function splitClauses(sentence: string, longest: number): string[] {
  const words = sentence.split(' ');
  if (sentence.length <= longest || words.length === 1) return [sentence];
  const index = bestBreak(words, sentence.length);
  return [words.slice(0, index), words.slice(index)].flatMap((part) => splitClauses(part.join(' '), longest));
}
