import type { Format } from '../../domain/format';
import type { DrawnWord } from './drawn-caption';
import type { FontRun } from './font-runs';

/** How a caption is laid out: its lines and its size in pixels of the film. */
export interface CaptionLayout {
  /** Index of the first word of the second line, if there is one. */
  secondLineFrom?: number;
  emPixels: number;
}

/** The share of the film's width that a line may fill, including its outline. */
const WIDEST_LINE = 0.88;

/** The width of a space in em, in the font that comes first. */
const SPACE_WIDTH = 0.291;

/** The size of a format's captions in pixels. Portrait and square films are watched on phones, landscape on larger screens. */
export function captionEmPixels({ width, height }: Format): number {
  return width > height ? height * 0.054 : width * 0.052;
}

/** The height of a caption's middle, as a share of the film's height: clear of a phone's buttons and of the picture's subject. */
export function captionHeight({ width, height }: Format): number {
  return height > width ? 0.78 : 0.86;
}

/** Puts words on one line, on two lines when they do not fit on one, and makes them smaller when they do not fit on two. */
export function layoutCaption(words: readonly Pick<DrawnWord, 'runs' | 'glued'>[], format: Format): CaptionLayout {
  const widths = words.map(({ runs }) => widthOf(runs));
  const emPixels = captionEmPixels(format);
  const room = (format.width * WIDEST_LINE) / emPixels;
  const line = (from: number, to: number) =>
    widths.slice(from, to).reduce((sum, width, index) => {
      const isJoined = index === 0 || words[from + index - 1]!.glued;
      return sum + (isJoined ? 0 : SPACE_WIDTH) + width;
    }, 0);
  if (line(0, words.length) <= room) return { emPixels };

  let best = { secondLineFrom: 0, width: line(0, words.length) };
  for (let from = 1; from < words.length; from++) {
    const width = Math.max(line(0, from), line(from, words.length));
    if (width < best.width) best = { secondLineFrom: from, width };
  }
  const fitting = emPixels * Math.min(1, room / best.width);
  return best.secondLineFrom === 0 ? { emPixels: fitting } : { emPixels: fitting, secondLineFrom: best.secondLineFrom };
}

/** At most how wide a word is, in em: letters that join, and accents, make it narrower than the sum of their widths. */
function widthOf(word: readonly FontRun[]): number {
  let width = 0;
  for (const { font, text } of word) {
    for (const sign of text) width += font.widths.widthOf(sign.codePointAt(0)!) ?? 0;
  }
  return width;
}
