/** The letters of the two right-to-left writing systems that captions have fonts for. */
const RIGHT_TO_LEFT = /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}]/gu;
const LETTER = /\p{L}/gu;

/**
 * Whether a caption begins at the right. A caption with letters of both directions follows the text around it, so that a Latin
 * name does not turn an Arabic sentence around, nor an Arabic name an English one.
 */
export function readsRightToLeft(caption: string, around: string): boolean {
  const own = shareOf(caption);
  return own === 1 || (own > 0 && shareOf(around) >= 0.5);
}

/** The share of a text's letters that are written from right to left. */
function shareOf(text: string): number {
  const letters = text.match(LETTER)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(RIGHT_TO_LEFT)?.length ?? 0) / letters;
}
