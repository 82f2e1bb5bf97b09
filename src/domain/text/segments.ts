/** Node's segmenter takes four times as long for a text of twice the length: so a long one is looked at piece by piece. */
const WINDOW = 1_000;

/**
 * What a segmenter parts a text into, in time that grows as the text does. A text of at most a thousand characters is as it parts it.
 * One after the other: most of the time would go by in keeping all of a long text's at once.
 */
export function* segmentsOf(segmenter: Intl.Segmenter, text: string): Generator<Intl.SegmentData, void> {
  let window = WINDOW;
  for (let from = 0; from < text.length;) {
    const found = [...segmenter.segment(text.slice(from, from + window))];
    const isRest = from + window >= text.length;
    const whole = isRest ? found : found.slice(0, lastBorder(found));
    if (whole.length === 0) {
      window *= 2;
      continue;
    }
    yield* whole;
    from += whole.reduce((length, { segment }) => length + segment.length, 0);
    window = WINDOW;
  }
}

/** How many segments stay as they are whatever follows: up to a mark, where there are words, and never the last. */
function lastBorder(found: readonly Intl.SegmentData[]): number {
  const mark = found.findLastIndex(({ isWordLike }, index) => isWordLike === false && index < found.length - 1);
  return mark >= 0 ? mark + 1 : found.length - 1;
}
