import { shortened } from '../clean-text';
import { LONGEST } from '../answer-bounds';

/** Who is seen in more than one picture, and what is the same in all of them. */
export interface Character {
  name: string;
  look: string;
}

/** So much of what happens stays, however many are seen. */
const LEAST_OF_SCENE = 300;

/**
 * What a scene's picture shows, with `NAME: LOOK` of everyone seen in it, in the same words in every scene: at most 800
 * characters, with each look whole or not there.
 */
export function picturePrompt(prompt: string, seen: readonly Character[]): string {
  let looks = '';
  const room = LONGEST.imagePrompt - Math.min(prompt.length, LEAST_OF_SCENE);
  for (const { name, look } of seen) {
    const next = `. ${name}: ${look.replace(/(?<![\s.])[\s.]+$/, '')}`;
    if (looks.length + next.length <= room) looks += next;
  }
  return shortened(prompt, LONGEST.imagePrompt - looks.length).replace(/[\s.]+$/, '') + looks;
}

/** Those of the characters who are seen in a picture: whom the answer lists there, and whom the prompt names. */
export function seenIn(prompt: string, listed: readonly string[], characters: readonly Character[]): Character[] {
  return characters.filter((character) => isSeen(character, prompt, listed));
}

function isSeen({ name }: Character, prompt: string, listed: readonly string[]): boolean {
  const small = name.toLowerCase();
  if (listed.some((each) => each.toLowerCase() === small)) return true;
  const at = prompt.toLowerCase().indexOf(small);
  if (at < 0) return false;
  const around = `${prompt.charAt(at - 1)}${prompt.charAt(at + name.length)}`;
  return !/[\p{L}\p{N}]/u.test(around);
}
