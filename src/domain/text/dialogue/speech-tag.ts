import type { Part } from '../part';
import { isSpeechVerb } from './speech-verbs';

/** Who is told to speak: somebody by name, or somebody who was named before ("she"). */
export type Tagged = { name: string } | 'pronoun' | undefined;

/** A tag tells it in so many words at most. */
const MOST_WORDS = 8;
/** Between a verb and a name, or a name and a verb: "said the old keeper Tom", "Mira very softly said". */
const MOST_BETWEEN = 3;
const PRONOUNS = new Set('he she they er sie il elle él ella lui lei ele ela hij zij ze'.split(' '));

/** Who speaks before these words, which follow a quote: "said Mira", "Tom asked quietly". */
export function taggedAfter(words: readonly Part[], names: readonly string[]): Tagged {
  return subjectOf(firstSentence(words).slice(0, MOST_WORDS), names);
}

/** Who speaks after these words, which a quote follows: "Then Mira said," or "Tom:". */
export function taggedBefore(words: readonly Part[], names: readonly string[]): Tagged {
  const mark = /[,:，：]["'”’»)]*$/u.exec(words.at(-1)?.text ?? '');
  if (!mark) return undefined;
  const clause = lastSentence(words).slice(-MOST_WORDS);
  const tagged = subjectOf(clause, names);
  if (tagged || !/^[:：]/u.test(mark[0])) return tagged;
  const named = namesIn(clause, names);
  return named.length === 1 ? { name: named[0]! } : undefined;
}

/** The names that words have, each once. */
export function namesIn(words: readonly Part[], names: readonly string[]): string[] {
  const cores = words.map(({ text }) => bare(text));
  return names.filter((name) => {
    const parts = name.split(/\s+/u);
    return cores.some((_, at) => parts.every((part, index) => isSame(cores[at + index] ?? '', part)));
  });
}

/** The one who is nearest to the first verb of speech, and not its object: "Tom said to Mira", "said Mira to Tom". */
function subjectOf(words: readonly Part[], names: readonly string[]): Tagged {
  const verb = words.findIndex(({ text }) => isSpeechVerb(bare(text).toLowerCase()));
  if (verb < 0 || /^(?:nothing|no)$/iu.test(bare(words[verb + 1]?.text ?? ''))) return undefined;
  for (let back = 1; back <= MOST_BETWEEN && verb - back >= 0; back++) {
    const found = whoAt(words, verb - back, names);
    if (found) return found;
  }
  for (let on = 1; on <= MOST_BETWEEN + 1 && verb + on < words.length; on++) {
    if (/^(?:to|at|an|zu|à|a)$/u.test(words[verb + on]!.text)) return undefined;
    const found = whoAt(words, verb + on, names);
    if (found) return found;
  }
  return undefined;
}

function whoAt(words: readonly Part[], at: number, names: readonly string[]): Tagged {
  // Of "old Tom" and "Tom", both of whom are in the cast, the longer one.
  const fitting = names.filter((name) => isNameEndAt(words, at, name) || isNameAt(words, at, name));
  const [name] = fitting.toSorted((a, b) => b.length - a.length);
  if (name !== undefined) return { name };
  return PRONOUNS.has(bare(words[at]!.text).toLowerCase()) ? 'pronoun' : undefined;
}

function isNameAt(words: readonly Part[], at: number, name: string): boolean {
  const parts = name.split(/\s+/u);
  return parts.every((part, index) => isSame(bare(words[at + index]?.text ?? ''), part));
}

function isNameEndAt(words: readonly Part[], at: number, name: string): boolean {
  return isNameAt(words, at - name.split(/\s+/u).length + 1, name);
}

/** A name that is written small, such as "keeper", is found with a capital too. */
function isSame(core: string, name: string): boolean {
  return core === name || (name === name.toLowerCase() && core.toLowerCase() === name);
}

function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, '');
}

function firstSentence(words: readonly Part[]): readonly Part[] {
  const end = words.findIndex(({ text }) => /[.!?…;]["'”’»)]*$/u.test(text));
  return end < 0 ? words : words.slice(0, end + 1);
}

function lastSentence(words: readonly Part[]): readonly Part[] {
  const end = words.slice(0, -1).findLastIndex(({ text }) => /[.!?…;]["'”’»)]*$/u.test(text));
  return words.slice(end + 1);
}
