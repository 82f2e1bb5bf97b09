import type { Order } from '../../../domain/film/order/order';
import { InputError } from '../../input-error';

/** What a person says of cards: whether the title has one, what one at the end shows, and whether both are said as well. */
export interface CardWish {
  titleCard?: boolean;
  endCard?: string;
  speakCards?: boolean;
}

/** The cards that an order is to have. */
export function cardsFor({
  titleCard = false,
  endCard,
  speakCards: spoken = false,
}: CardWish): Pick<Order, 'titleCard' | 'endCard'> {
  if (spoken && !titleCard && endCard === undefined) {
    throw new InputError('--speak-cards is about cards: add --title-card, or --end-card with what it is to show.');
  }
  return {
    ...(titleCard && { titleCard: { spoken } }),
    ...(endCard !== undefined && { endCard: { text: endCard, spoken } }),
  };
}
