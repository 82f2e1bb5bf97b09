import type { Dictionary, Entry } from './dictionary';
import type { Ending } from './endings';
import { hasMainStress, joinedLetters, slightlyStressed, stressed } from './stress';
import { weakForm, type Place } from './weak-forms';

const INITIALS = /^(?:\p{L}{1,2}\.)+\p{L}{0,2}$/u;

/** How the words are said that stand in one of two lexicons, or have a stem there; the first one is the more reliable. */
export class Lexicon {
  constructor(
    private readonly gold: Dictionary,
    private readonly silver: Dictionary,
    private readonly endings: readonly Ending[],
  ) {}

  /** The phonemes of a word (letters and apostrophes) at its place; undefined when nothing here knows it. */
  say(word: string, place: Place): string | undefined {
    if (INITIALS.test(word)) return this.letters(word);
    const weak = weakForm(word, place);
    if (weak !== undefined) return weak;
    const phonemes = this.known(this.asListed(word, place.tag), place);
    return phonemes === undefined ? undefined : stressedAsWritten(word, phonemes);
  }

  /** The names of the letters of a word; undefined when it has letters of another alphabet. */
  letters(word: string): string | undefined {
    const names = Array.from(word.matchAll(/\p{L}/gu), ([letter]) => this.gold.find(letter.toUpperCase()));
    return names.every((name) => typeof name === 'string') ? joinedLetters(names) : undefined;
  }

  private known(word: string, place: Place): string | undefined {
    if (this.isListed(word)) return this.listed(word, place);
    if (/.s'$/.test(word) && this.isListed(`${word.slice(0, -1)}s`)) return this.listed(`${word.slice(0, -1)}s`, place);
    if (word.endsWith("'") && this.isListed(word.slice(0, -1))) return this.listed(word.slice(0, -1), place);
    for (const { stemsOf, joined } of this.endings) {
      const stem = stemsOf(word).find((each) => this.isListed(each));
      const phonemes = stem === undefined ? undefined : this.listed(stem, place);
      const said = phonemes && joined(phonemes);
      if (said) return said;
    }
    return undefined;
  }

  /** A word with capitals in the form that it has in the lexicon: names keep theirs. */
  private asListed(word: string, tag: string): string {
    const small = word.toLowerCase();
    const isWhole = word === word.toUpperCase() || word.slice(1) === small.slice(1);
    if (word === small || word.length < 2 || !isWhole || this.gold.has(word) || this.silver.has(word)) return word;
    if (tag === 'NNP' && word.length <= 7) return word;
    const isKnown = [small, ...this.endings.flatMap(({ stemsOf }) => stemsOf(small))].some(
      (each) => this.gold.has(each) || this.silver.has(each),
    );
    return isKnown ? small : word;
  }

  private isListed(word: string): boolean {
    if (this.gold.has(word) || this.silver.has(word)) return true;
    if (!/^[a-z'-]+$/i.test(word)) return false;
    // A letter alone is called by its name, and so are those of a word in capitals.
    return word.length === 1 || (word === word.toUpperCase() && /^[A-Z]+$/.test(word));
  }

  private listed(word: string, { tag, following }: Place): string | undefined {
    const isShout = word === word.toUpperCase() && !this.gold.has(word);
    const sought = isShout ? word.toLowerCase() : word;
    const isName = isShout && tag === 'NNP';
    const entry = this.gold.find(sought) ?? (isName ? undefined : this.silver.find(sought));
    const phonemes = entry === undefined ? undefined : usedAs(entry, tag, following.sound === 'pause');
    if (phonemes === undefined || (isName && !hasMainStress(phonemes))) return this.letters(word);
    return phonemes;
  }
}

function usedAs(entry: Entry, tag: string, isAtPause: boolean): string | undefined {
  if (typeof entry === 'string') return entry;
  const uses = isAtPause && entry.None !== undefined ? ['None'] : [tag, wordClass(tag)];
  const use = uses.find((each) => Object.hasOwn(entry, each));
  return (use === undefined ? entry.DEFAULT : entry[use]) ?? undefined;
}

function wordClass(tag: string): string {
  if (tag.startsWith('VB')) return 'VERB';
  if (tag.startsWith('NN')) return 'NOUN';
  if (tag.startsWith('RB')) return 'ADV';
  return tag.startsWith('JJ') ? 'ADJ' : tag;
}

/** A capital gives a small word some weight, and capitals throughout make it loud. */
function stressedAsWritten(word: string, phonemes: string): string {
  if (word === word.toLowerCase()) return phonemes;
  return word === word.toUpperCase() ? stressed(phonemes) : slightlyStressed(phonemes);
}
