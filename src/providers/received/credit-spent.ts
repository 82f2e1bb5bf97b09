import { MOST_SAID } from '../../domain/bounds';

const PAID_BEFORE = String.raw`(?:prepa(?:id|y(?:ment)?)|credits?|balance)`;
const GONE = String.raw`(?:depleted|exhausted|spent|used up|insufficient|ran out|run out|empty|too low|exceeded)`;

const CREDIT_SPENT = new RegExp(
  String.raw`\b${PAID_BEFORE}\b[^.]*\b${GONE}\b|\b(?:${GONE}|out of|no(?: more| remaining)?)\b[^.]*\b${PAID_BEFORE}\b|\b(?:spend(?:ing)?|credit|billing)[ -](?:cap|limit)\b`,
  'i',
);

/**
 * Whether a vendor says that what was paid in advance, or what may be spent, is used up: no waiting helps. "Check your plan
 * and billing details" stands in the sentence of every limit, and says nothing.
 */
export function isCreditSpent(message: string): boolean {
  return CREDIT_SPENT.test(message.slice(0, MOST_SAID));
}
