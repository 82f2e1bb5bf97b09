/** How a word is said, or how as which part of speech; `None` is for the end of a clause. Null: as its letters are called. */
export type Entry = string | { readonly DEFAULT: string; readonly [use: string]: string | null };

/** Words with their phonemes, as a lexicon's file has them: `Paris`, `paris` or both. */
export class Dictionary {
  constructor(private readonly entries: Readonly<Record<string, Entry>>) {}

  /** The entry of a word; where it has none of its own, that of the same word with a capital, or without one. */
  find(word: string): Entry | undefined {
    const own = this.own(word);
    if (own !== undefined || word.length < 2) return own;
    const small = word.toLowerCase();
    const capital = small[0]!.toUpperCase() + small.slice(1);
    if (word === small) return this.own(capital);
    return word === capital ? this.own(small) : undefined;
  }

  has(word: string): boolean {
    return this.find(word) !== undefined;
  }

  private own(word: string): Entry | undefined {
    return Object.hasOwn(this.entries, word) ? this.entries[word] : undefined;
  }
}
