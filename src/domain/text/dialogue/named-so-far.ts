import type { Part } from '../part';
import { namesIn } from './speech-tag';

/** The names that words have which come one after another; each word is looked at about once, however often it is asked. */
export class NamedSoFar {
  private readonly words: Part[] = [];
  private readonly found = new Set<string>();
  private lookedAt = 0;
  /** A name of several words may have begun before those that came last. */
  private readonly overlap: number;

  constructor(private readonly names: readonly string[]) {
    this.overlap = Math.max(0, ...names.map((name) => name.split(/\s+/u).length - 1));
  }

  add(words: readonly Part[]): void {
    for (const word of words) this.words.push(word);
  }

  /** The one name that the words have so far; undefined where they have none, or several. */
  get only(): string | undefined {
    const missing = this.names.filter((name) => !this.found.has(name));
    const unseen = this.words.slice(Math.max(0, this.lookedAt - this.overlap));
    for (const name of namesIn(unseen, missing)) this.found.add(name);
    this.lookedAt = this.words.length;
    const [one, ...others] = this.found;
    return others.length === 0 ? one : undefined;
  }
}
