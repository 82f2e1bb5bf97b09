import { captionEmPixels, lineWidth } from '../../domain/captions/style/caption-size';
import type { DrawnStyle } from '../../domain/captions/style/caption-style';
import type { Format } from '../../domain/format';
import type { DrawnWord } from './drawn-caption';
import type { FontRun } from './font-runs';

/** How a caption is laid out: its lines, and its size and width in pixels of the film. */
export interface CaptionLayout {
  /** Index of the first word of the second line, if there is one. */
  secondLineFrom?: number;
  emPixels: number;
  /** At most: letters that join are narrower. */
  widthPixels: number;
}

/** The width of a space in em, in the font that comes first. */
const SPACE_WIDTH = 0.291;

/** What smaller letters cost, when words have to be half as large, and lines of which one is twice as long as the other. */
const COST = { smaller: 10, imbalance: 1.5 };

/**
 * Puts words on the lines that were decided. Else, or where these do not fit: on one line, on two of about the same length when
 * they do not fit on one, broken where it costs least, and smaller when they do not fit on two.
 */
export function layoutCaption(
  words: readonly Pick<DrawnWord, 'runs' | 'glued' | 'breakCost' | 'endsLine'>[],
  format: Format,
  style: DrawnStyle,
): CaptionLayout {
  const widths = words.map(({ runs }) => widthOf(runs));
  const emPixels = captionEmPixels(format, style);
  const room = lineWidth(format, style) / emPixels;
  const line = (from: number, to: number) =>
    widths.slice(from, to).reduce((sum, width, index) => {
      const isJoined = index === 0 || words[from + index - 1]!.glued;
      return sum + (isJoined ? 0 : SPACE_WIDTH) + width;
    }, 0);
  const decided = words.findIndex(({ endsLine }) => endsLine) + 1;
  const decidedWidth = Math.max(line(0, decided), line(decided, words.length));
  if (decided > 0 && decided < words.length && decidedWidth <= room) {
    return { emPixels, widthPixels: decidedWidth * emPixels, secondLineFrom: decided };
  }
  const whole = line(0, words.length);
  if (whole <= room) return { emPixels, widthPixels: whole * emPixels };

  const tooWide = (width: number) => COST.smaller * Math.max(0, width / room - 1);
  let best = { secondLineFrom: 0, width: whole, cost: tooWide(whole) };
  for (let from = 1; from < words.length; from++) {
    const [first, second] = [line(0, from), line(from, words.length)];
    const width = Math.max(first, second);
    const uneven = (COST.imbalance * Math.abs(first - second)) / whole;
    const cost = tooWide(width) + uneven + words[from - 1]!.breakCost;
    if (cost < best.cost) best = { secondLineFrom: from, width, cost };
  }
  const fitting = emPixels * Math.min(1, room / best.width);
  const { secondLineFrom } = best;
  return {
    emPixels: fitting,
    widthPixels: best.width * fitting,
    ...(secondLineFrom > 0 && { secondLineFrom }),
  };
}

/** At most how wide a word is, in em: letters that join, and accents, make it narrower than the sum of their widths. */
function widthOf(word: readonly FontRun[]): number {
  let width = 0;
  for (const { font, text } of word) {
    for (const sign of text) width += font.widths.widthOf(sign.codePointAt(0)!) ?? 0;
  }
  return width;
}
