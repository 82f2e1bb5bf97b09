import { integer } from 'fast-check';

const [FIRST_HALF, HALVES, LAST] = [0xd800, 0x800, 0x10ffff];

/**
 * Every character that there is, halves of pairs excepted, as a unit of strings. fast-check's own unit of these (`binary`) first makes
 * a table of its million characters: a second for each file that draws from it.
 */
export const anyCharacter = integer({ min: 0, max: LAST - HALVES }).map(characterAt, placeOf);

function characterAt(place: number): string {
  return String.fromCodePoint(place < FIRST_HALF ? place : place + HALVES);
}

/** The way back, by which names that are dangerous to a program, such as `__proto__`, are among the strings; -1 for what is no character. */
function placeOf(character: unknown): number {
  const point = String(character).codePointAt(0) ?? 0;
  const place = point < FIRST_HALF ? point : point - HALVES;
  return characterAt(place) === character ? place : -1;
}
