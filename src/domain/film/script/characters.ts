import type { Order } from '../order/order';
import type { Scene } from './script';

/** Written without spaces: what stands around a name there says nothing. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}]/u;

/**
 * The characters that a scene's picture shows: those that its script tells, else those of the cast whom its text or its prompt names.
 * Whoever is only meant ("she") is not found.
 */
export function charactersOf({ text, imagePrompt, characters, parts = [] }: Scene, { cast = {} }: Order): string[] {
  if (characters) return [...new Set(characters)];
  const speakers = parts.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker]));
  return [...new Set([...Object.keys(cast), ...speakers])].filter((name) => isNamed(name, `${text}\n${imagePrompt}`));
}

function isNamed(name: string, text: string): boolean {
  if (UNSPACED.test(name)) return text.includes(name);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(`${text.charAt(at - 1)}${text.charAt(at + name.length)}`)) return true;
  }
  return false;
}
