import type { Order } from '../../../domain/film/order/order';
import { otherLanguageOf } from '../../../domain/text/plain-language';
import { toldText } from '../voices/told-text';

const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** Warns of a story that plainly is in another language than its film was ordered in. */
export function languageWarning(order: Order): string[] {
  const { language } = order;
  const other = otherLanguageOf(toldText(order), language);
  if (other === undefined) return [];
  return [
    `The story seems to be in ${NAMES.of(other)}, but the film is ordered in ${NAMES.of(language)}, and its voice will read it so. ` +
      `If it is in ${NAMES.of(other)}, stop this and add --language ${other}.`,
  ];
}
