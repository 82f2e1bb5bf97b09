/** A part-of-speech tagger as its file has it: tags of words that have but one, and weights of features for each tag. */
export interface TaggerData {
  tagdict: Record<string, string>;
  tags: string[];
  vocab: string[];
  weights: Record<string, Record<string, number>>;
}

/** Beyond the two ends of a sentence. */
const BEFORE = ['-START2-', '-START-'] as const;
const AFTER = ['-END-', '-END2-'] as const;

/** Tags words by an averaged perceptron; the names of the features are those that it was trained with. */
export class Tagger {
  private readonly data: TaggerData;
  private readonly words: ReadonlySet<string>;

  constructor(data: TaggerData) {
    this.data = { ...data, tags: data.tags.toSorted() };
    this.words = new Set(data.vocab);
  }

  /** The Penn Treebank tag of each token of a sentence; its punctuation is among the tokens. */
  tag(tokens: readonly string[]): string[] {
    const context = [...BEFORE, ...tokens.map((token) => this.inContext(token)), ...AFTER];
    const tags: string[] = [];
    for (const [index, token] of tokens.entries()) {
      const [last, oneBefore] = [tags.at(-1) ?? BEFORE[1], tags.at(-2) ?? (tags.length > 0 ? BEFORE[1] : BEFORE[0])];
      const known = Object.hasOwn(this.data.tagdict, token) ? this.data.tagdict[token] : undefined;
      tags.push(known ?? this.likeliest(features(index, token, context, last, oneBefore)));
    }
    return tags;
  }

  private inContext(token: string): string {
    const word = normalized(token);
    return this.words.has(word) ? word : `<${shape(token)}>`;
  }

  private likeliest(features: readonly string[]): string {
    const scores = new Map<string, number>();
    for (const feature of features) {
      if (!Object.hasOwn(this.data.weights, feature)) continue;
      for (const [tag, weight] of Object.entries(this.data.weights[feature]!)) {
        scores.set(tag, (scores.get(tag) ?? 0) + weight);
      }
    }
    if (scores.size === 0) return 'NN';
    // Of two with the same score the later one in the alphabet, as in its training.
    return this.data.tags.reduce((best, tag) => ((scores.get(tag) ?? 0) >= (scores.get(best) ?? 0) ? tag : best));
  }
}

function features(index: number, token: string, context: readonly string[], last: string, oneBefore: string): string[] {
  const [left2, left, own, right, right2] = context.slice(index, index + 5) as [string, string, string, string, string];
  return [
    'b',
    `s3=${token.slice(-3)}`,
    `p1=${token[0]}`,
    `w=${own}`,
    `sh=${shape(token)}`,
    index === 0 ? 'i0' : 'i+',
    `t-1=${last}`,
    `t-2=${oneBefore}`,
    `t-12=${last},${oneBefore}`,
    `w-1=${left}`,
    `s3-1=${left.slice(-3)}`,
    `w-2=${left2}`,
    `w+1=${right}`,
    `s3+1=${right.slice(-3)}`,
    `w+2=${right2}`,
  ];
}

function normalized(token: string): string {
  if (/^[^-].*-/su.test(token)) return '!HYPHEN';
  if (/^\d{4}$/.test(token)) return '!YEAR';
  return /^\d/.test(token) ? '!DIGITS' : token.toLowerCase();
}

function shape(token: string): string {
  if (/^\p{L}+$/u.test(token)) {
    if (token === token.toLowerCase()) return 'x';
    if (token === token.toUpperCase()) return token.length > 1 ? 'XX' : 'X1';
    return token.slice(1) === token.slice(1).toLowerCase() ? 'Xx' : 'xX';
  }
  if (/^\d+$/.test(token)) return 'd';
  return token.slice(0, 4).replace(/\d/g, 'd').replace(/\p{L}/gu, 'x');
}
