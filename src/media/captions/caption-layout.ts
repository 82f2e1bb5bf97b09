import type { Format } from '../../domain/format';
import type { FontRun } from './font-runs';

/** Where a caption stands and how large it is, in pixels of the film. */
export interface CaptionLayout {
  /** Index of the first word of the second line, if there is one. */
  secondLineFrom?: number;
  emPixels: number;
}

/** The share of the width that a line may fill, its outline included. */
const WIDEST_LINE = 0.88;

/** The width of a space in em, in the font that comes first. */
const SPACE_WIDTH = 0.291;

/** The size of the captions of a format, in pixels: portrait and square films are seen on phones, landscape on screens. */
export function captionEmPixels({ width, height }: Format): number {
  return width > height ? height * 0.054 : width * 0.052;
}

/** The height of the middle of a caption, as a share of the film's: clear of a phone's buttons, and of the main thing. */
export function captionHeight({ width, height }: Format): number {
  return height > width ? 0.78 : 0.86;
}

/** Puts words on one line, on two when one is too short for them, and makes them smaller when two are too. */
export function layoutCaption(words: readonly FontRun[][], format: Format): CaptionLayout {
  const widths = words.map(widthOf);
  const emPixels = captionEmPixels(format);
  const room = (format.width * WIDEST_LINE) / emPixels;
  const line = (from: number, to: number) =>
    widths.slice(from, to).reduce((sum, width) => sum + SPACE_WIDTH + width, -SPACE_WIDTH);
  if (line(0, words.length) <= room) return { emPixels };

  let best = { secondLineFrom: 0, width: line(0, words.length) };
  for (let from = 1; from < words.length; from++) {
    const width = Math.max(line(0, from), line(from, words.length));
    if (width < best.width) best = { secondLineFrom: from, width };
  }
  const fitting = emPixels * Math.min(1, room / best.width);
  return best.secondLineFrom === 0 ? { emPixels: fitting } : { emPixels: fitting, secondLineFrom: best.secondLineFrom };
}

/** In em. Letters that join or stand on one another take less than the sum of theirs, never more. */
function widthOf(word: readonly FontRun[]): number {
  let width = 0;
  for (const { font, text } of word) {
    for (const sign of text) width += font.widths.widthOf(sign.codePointAt(0)!) ?? 0;
  }
  return width;
}
