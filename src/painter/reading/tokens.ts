import { withoutComparisons } from '../vocabulary/comparisons';
import { withoutIdioms } from '../vocabulary/idioms';

/** Words past this many are not read: what a picture shows is said at the beginning. */
const MOST_WORDS = 300;
const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»/g;

/**
 * The words, numbers and punctuation marks of a prompt that say what is there, in small letters. What somebody says in
 * quotation marks, figures of speech and comparisons are left out. Before a semicolon a prompt may list what it shows: what
 * the sentence behind it only compares something with is taken out of that list too.
 */
export function tokensOf(prompt: string): string[] {
  const text = withAge(prompt.normalize('NFKC').toLowerCase()).replaceAll(/[’']s\b/g, '');
  const outside = text.replace(QUOTED, ' , ');
  const scene = withoutIdioms(/[a-z]/.test(outside) ? outside : text);
  const tokens = scene.match(/[a-z]+|\d+|[.,;:!?]/g)?.slice(0, MOST_WORDS * 2) ?? [];
  const semicolon = tokens.indexOf(';');
  const list = tokens.slice(0, Math.max(0, semicolon));
  const { kept, compared } = withoutComparisons(tokens.slice(semicolon + 1));
  const listed = list.filter((word) => !compared.has(word) || kept.includes(word));
  return [...listed, ...(listed.length > 0 ? [';'] : []), ...kept].slice(0, MOST_WORDS);
}

/** An old man looks like a grandfather: his age is said once, and holds wherever he is named. */
function withAge(text: string): string {
  const aged = (one: string, other: string, from: string) =>
    new RegExp(`\\b(?:old|elderly|aged) ${one}\\b`).test(from)
      ? from.replace(new RegExp(`\\b${one}\\b`, 'g'), other)
      : from;
  return aged('man', 'grandfather', aged('woman', 'grandmother', text));
}
