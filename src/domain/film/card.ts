import { canBeSpoken } from '../text/signs';
import type { Illustration } from './illustration';
import { SAMPLES_PER_SECOND, type Narration } from './narration';
import type { Order } from './order/order';

/** A card before the first scene, or after the last one. */
export type CardPlace = 'title' | 'end';

/** What a card shows, and whether it is said as well. */
export interface Card {
  place: CardPlace;
  text: string;
  isSpoken: boolean;
}

/** A card as it is drawn: its picture, and the silence that it is shown in when nobody says what it shows. */
export interface DrawnCard extends Illustration, Narration {}

/** How quickly a card is read, and how long it is there at least and at most, besides the silence of every scene. */
const CHARACTERS_PER_SECOND = 14;
const SHORTEST_MS = 2_400;
const LONGEST_MS = 9_000;

/** The cards of an order whose film has this title, in the order of the film. What no voice can say is shown in silence. */
export function cardsOf({ titleCard, endCard }: Pick<Order, 'titleCard' | 'endCard'>, title: string): Card[] {
  const card = (place: CardPlace, text: string, spoken = false): Card => {
    return { place, text, isSpoken: spoken && canBeSpoken(text) };
  };
  return [
    ...(titleCard ? [card('title', title, titleCard.spoken)] : []),
    ...(endCard ? [card('end', endCard.text, endCard.spoken)] : []),
  ];
}

/** How many samples a silent card is to be read in. */
export function readingSamples(text: string): number {
  const readingMs = 1_000 + (text.length * 1_000) / CHARACTERS_PER_SECOND;
  return (Math.round(Math.min(LONGEST_MS, Math.max(SHORTEST_MS, readingMs))) * SAMPLES_PER_SECOND) / 1_000;
}
