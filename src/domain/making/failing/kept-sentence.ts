import { jsonBytes } from '../../film/order/order-problems/json-bytes';
import type { Making } from '../making';

/** So many failures are told at length; a film whose every step fails has sentences enough to tell why. */
const MOST_AT_LENGTH = 50;
const LONG_BYTES = 500;
const SHORT_BYTES = 80;
/** What stands where something was left out. */
const GAP = ' … ';

/**
 * Why a step failed, as a film keeps it. What vendors and systems say has any length and Temporal carries 2 MB of a film's
 * state, so a sentence that is too long is kept from both ends: what happened, and what to do.
 */
export function keptSentence(making: Making, sentence: string): string {
  const most = failuresIn(making) < MOST_AT_LENGTH ? LONG_BYTES : SHORT_BYTES;
  if (bytesOf(sentence) <= most) return sentence;
  const room = most - bytesOf(GAP);
  // More characters than bytes there cannot be. What JSON would write in six bytes a person cannot read either.
  const characters = (part: string) => [...part.replace(/[\p{Cc}\p{Cs}]+/gu, ' ')];
  const head = fitting(characters(sentence.slice(0, room)), Math.ceil((2 * room) / 3));
  const tail = fitting(characters(sentence.slice(-room)).toReversed(), Math.floor(room / 3)).toReversed();
  return `${head.join('').trimEnd()}${GAP}${tail.join('').trimStart()}`;
}

/** The steps that have failed so far, of whoever was asked first or last. */
function failuresIn({ scenes, steps }: Making): number {
  const lives = [steps, ...scenes.map((scene) => scene.steps)].flatMap((each) => Object.values(each));
  return lives.filter(({ failure, chosenFailed }) => (failure ?? chosenFailed) !== undefined).length;
}

/** As many of the characters from the first on as have so many bytes. */
function fitting(characters: string[], mostBytes: number): string[] {
  let bytes = 0;
  const end = characters.findIndex((character) => (bytes += bytesOf(character)) > mostBytes);
  return end < 0 ? characters : characters.slice(0, end);
}

/** As a part of JSON, without the quotation marks around it. */
function bytesOf(text: string): number {
  return jsonBytes([text]) - 4;
}
