/** The words that a tokenizer parts ("don't" into "do" and "n't"), each with its parts. */
export type PartedWords = Readonly<Record<string, readonly string[]>>;

const POSSESSIVE = /^(.+)('s)$/i;
const HYPHEN = /(?<=[\p{L}\p{N}])(-)(?=\p{L})/u;

/** A word as the tokens that a tagger was trained with: "well-known" is three, "keeper's" two. */
export function tokensOf(word: string, parted: PartedWords): readonly string[] {
  if (Object.hasOwn(parted, word)) return parted[word]!;
  const [, owner, ending] = POSSESSIVE.exec(word) ?? [];
  if (owner !== undefined && ending !== undefined) return [...tokensOf(owner, parted), ending];
  return word.split(HYPHEN);
}

/** The token that tells how a whole word is used: the one with the most letters, capitals counting twice. */
export function chiefToken(tokens: readonly string[]): number {
  const sizes = tokens.map((token) =>
    Array.from(token).reduce((sum, letter) => sum + (letter === letter.toLowerCase() ? 1 : 2), 0),
  );
  return sizes.indexOf(Math.max(...sizes));
}
