import { type CaptionFont, hasSign } from '../caption-font';
import type { CaptionLayout } from '../caption-layout';
import type { DrawnCaption } from '../drawn-caption';

/** How the words of a caption are written for libass: their layout, and the overrides around each. */
export interface CaptionLine {
  layout: CaptionLayout;
  /** The font of the style, which libass begins with. */
  font: CaptionFont;
  /** Overrides before and after the word at an index. */
  around?: (index: number) => { before: string; after: string };
}

const RIGHT_TO_LEFT_MARK = '\u200f';

/** In em. A wider space comes from the emoji font, where it is as wide as an emoji. */
const WIDEST_SPACE = 0.5;

const NOTHING = { before: '', after: '' };

/**
 * The text of a caption's event. A run in another font names it, because libass finds fonts only by name. It gives the size too,
 * because libass takes a size for the height of the font's lines, which differs from font to font.
 */
export function captionLine({ words, rightToLeft }: DrawnCaption, { layout, font, around }: CaptionLine): string {
  let current = font;
  const inFont = (next: CaptionFont, text: string) => {
    const change = next === current ? '' : `{\\fn${next.family}\\fs${fontSize(layout.emPixels, next)}}`;
    current = next;
    return change + text;
  };
  // A right-to-left line may begin with a Latin name, so a mark tells its direction, in a font that has that mark.
  const mark = words.flatMap(({ runs }) => runs).find((run) => rightToLeft && hasSign(run.font, RIGHT_TO_LEFT_MARK));
  const lineStart = () => (mark ? inFont(mark.font, RIGHT_TO_LEFT_MARK) : '');
  const space = (index: number) =>
    words[index - 1]!.glued ? '' : inFont(current.widths.widthOf(0x20)! < WIDEST_SPACE ? current : font, ' ');
  const drawn = words.map(({ runs }, index) => {
    const between = index === 0 ? lineStart() : index === layout.secondLineFrom ? `\\N${lineStart()}` : space(index);
    const { before, after } = around?.(index) ?? NOTHING;
    const text = runs.map((run) => inFont(run.font, assText(run.text))).join('');
    return between + before + text + after;
  });
  return (rightToLeft ? '{\\fe-1}' : '') + drawn.join('');
}

/** How high the lines of a caption are together, in pixels: libass makes each as high as the lines of its highest font. */
export function linesHeight({ words }: DrawnCaption, { emPixels, secondLineFrom }: CaptionLayout): number {
  const highest = words
    .flatMap(({ runs }) => runs)
    .reduce((most, { font }) => Math.max(most, font.widths.lineHeight), 0);
  return emPixels * highest * (secondLineFrom === undefined ? 1 : 2);
}

/** A font size as libass wants it: the height of the font's lines. */
export function fontSize(emPixels: number, { widths }: CaptionFont): string {
  return (emPixels * widths.lineHeight).toFixed(1);
}

/**
 * Text written so that libass shows each character as it is. Braces are escaped, because they would open an override block. A
 * backslash cannot be escaped, so an invisible word joiner parts it from the letter after it. White space and control
 * characters become a space.
 */
function assText(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\\/gu, '\\\u2060')
    .replace(/[{}]/gu, '\\$&');
}
