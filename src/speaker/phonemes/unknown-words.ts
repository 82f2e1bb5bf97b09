/** The alphabets of a net that spells words out: letters in, phonemes out, both by their place from 1; at most `maxlen` letters. */
export interface SpellingData {
  in: string[];
  out: string[];
  maxlen: number;
}

/** Runs the net: for each letter several phonemes, 0 for none and the same one again for one that lasts. */
export type SpellingNet = (letters: BigInt64Array) => Promise<BigInt64Array>;

/** How words are said that no lexicon knows. */
export class UnknownWords {
  private readonly letters: ReadonlyMap<string, bigint>;
  private readonly said = new Map<string, Promise<string>>();

  constructor(
    private readonly data: SpellingData,
    private readonly run: SpellingNet,
  ) {
    this.letters = new Map(data.in.map((letter, index) => [letter, BigInt(index + 1)]));
  }

  /** The phonemes of a word of letters; empty when it has none that the net knows. The same word is worked out once. */
  say(word: string): Promise<string> {
    let phonemes = this.said.get(word);
    if (!phonemes) this.said.set(word, (phonemes = this.spell(word)));
    return phonemes;
  }

  private async spell(word: string): Promise<string> {
    const letters = Array.from(word).flatMap((letter) => this.letters.get(letter) ?? []);
    const parts: string[] = [];
    // A longer one is said in parts: the net would leave out its end.
    for (let at = 0; at < letters.length; at += this.data.maxlen) {
      parts.push(this.read(await this.run(BigInt64Array.from(letters.slice(at, at + this.data.maxlen)))));
    }
    return parts.join('');
  }

  private read(places: BigInt64Array): string {
    return Array.from(places)
      .filter((place, index) => place !== 0n && place !== places[index - 1])
      .map((place) => this.data.out[Number(place) - 1] ?? '')
      .join('');
  }
}
