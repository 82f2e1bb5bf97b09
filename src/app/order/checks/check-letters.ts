import type { Order } from '../../../domain/film/order/order';
import { primaryLanguage } from '../../../domain/language';
import { InputError } from '../../input-error';
import { toldText } from '../voices/told-text';

/** The writing system of each language that a voice here may speak. */
const LETTERS: { [language: string]: { name: string; letter: RegExp } } = {
  en: { name: 'Latin', letter: /\p{Script=Latin}/u },
};

/** Refuses a story that is mostly in letters which its language does not use: it was meant for another language. */
export function checkLetters(order: Order): void {
  const { story, language } = order;
  const system = LETTERS[primaryLanguage(language)];
  const letters = toldText(order).match(/\p{L}/gu) ?? [];
  if (!system || letters.length === 0) return;
  const fitting = letters.filter((letter) => system.letter.test(letter)).length;
  if (fitting * 2 >= letters.length) return;
  throw new InputError(
    `"${story.title}" is not written in ${system.name} letters, as "${language}" is: only ${fitting} of its ${letters.length} letters are. ` +
      'Name its language with --language.',
  );
}
