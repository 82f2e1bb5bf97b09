import { withoutComparisons } from '../vocabulary/comparisons';
import { withHoursNamed } from '../vocabulary/hour-phrases';
import { withCostumes } from '../vocabulary/costumes';
import { withoutDenials } from '../vocabulary/denials';
import { withoutIdioms } from '../vocabulary/idioms';
import { withoutAddresses } from '../vocabulary/addresses';
import { withAnimalsNamed } from './animal-names';
import { NAME } from './names';

/** Words past this many are not read: what a picture shows is said at the beginning. */
const MOST_WORDS = 300;
const TITLES =
  /^(?:King|Queen|Prince|Princess|Emperor|Captain|Doctor|Mayor|President|Professor|Grandma|Grandpa|Mother|Father|Mrs|Mr|Miss|Owl|Fox|Bear|Mouse|Rabbit|Cat|Dog|The)$/;
const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»/g;

/**
 * The words, numbers and punctuation marks of a prompt that say what is there, in small letters. What somebody says in
 * quotation marks, figures of speech and comparisons are left out. Before a semicolon a prompt may list what it shows: what
 * the sentence behind it only compares something with is taken out of that list too.
 */
export function tokensOf(prompt: string): string[] {
  const text = withAge(
    withoutNames(withAnimalsNamed(withoutAddresses(prompt.normalize('NFKC')))).toLowerCase(),
  ).replaceAll(/[’']s\b/g, '');
  const outside = onlyClosed(onlyClosed(text, '“', '”'), '«', '»').replace(QUOTED, ' , ');
  const scene = withCostumes(withoutDenials(withoutIdioms(withHoursNamed(/[a-z]/.test(outside) ? outside : text))));
  const tokens = scene.match(/[a-z]+|\d+|[.,;:!?]/g)?.slice(0, MOST_WORDS * 2) ?? [];
  const semicolon = tokens.indexOf(';');
  const list = tokens.slice(0, Math.max(0, semicolon));
  const { kept, compared } = withoutComparisons(tokens.slice(semicolon + 1));
  const listed = list.filter((word) => !compared.has(word) || kept.includes(word));
  return [...listed, ...(listed.length > 0 ? [';'] : []), ...kept].slice(0, MOST_WORDS);
}

/** Marks that open what nobody closes mean nothing; for each of them a pattern would read to the end of the text in vain. */
function onlyClosed(text: string, open: string, close: string): string {
  const end = text.lastIndexOf(close) + 1;
  return text.slice(0, end) + text.slice(end).replaceAll(open, ' ');
}

/** A name of several words is nothing to be seen, but for a title in it: no custard for Pudding Lane, but a king for King Charles. */
function withoutNames(text: string): string {
  return text.replace(NAME, (name, at: number) => {
    const words = name.split(' ');
    const begins = at === 0 || /[.!?;:"“]/.test(text.slice(0, at).trimEnd().slice(-1));
    // A sentence begins with a capital too.
    const kept = words.filter((word, index) => TITLES.test(word) || (begins && index === 0));
    return kept.length === words.length ? name : `${kept.join(' ')} ,`;
  });
}

/** An old man looks like a grandfather: his age is said once, and holds wherever he is named. */
function withAge(text: string): string {
  const aged = (one: string, other: string, from: string) =>
    new RegExp(`\\b(?:old|elderly|aged) ${one}\\b`).test(from)
      ? from.replace(new RegExp(`\\b${one}\\b`, 'g'), other)
      : from;
  return aged('man', 'grandfather', aged('woman', 'grandmother', text));
}
