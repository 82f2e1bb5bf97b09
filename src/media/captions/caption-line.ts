import { type CaptionFont, hasSign } from './caption-font';
import type { CaptionLayout } from './caption-layout';
import type { DrawnCaption } from './drawn-caption';

/** The words of a caption as libass reads them: how they are divided into lines, and what stands around one of them. */
export interface CaptionLine {
  layout: CaptionLayout;
  /** The font that libass has taken from the style. */
  font: CaptionFont;
  /** Overrides before and after the word that is being spoken. */
  spoken?: { index: number; before: string; after: string };
}

const RIGHT_TO_LEFT_MARK = '\u200f';

/** In em: the emoji font's space is as wide as an emoji. */
const WIDEST_SPACE = 0.5;

/**
 * The text of a caption's event. libass looks for a font by name only: so each run in another font says its name, and its
 * size too, for libass takes the size as the height of a font's lines, which differs from font to font.
 */
export function captionLine({ words, rightToLeft }: DrawnCaption, { layout, font, spoken }: CaptionLine): string {
  let current = font;
  const inFont = (next: CaptionFont, text: string) => {
    const change = next === current ? '' : `{\\fn${next.family}\\fs${fontSize(layout.emPixels, next)}}`;
    current = next;
    return change + text;
  };
  // A line that begins with a Latin name needs to be told its direction, by a mark in a font that has one.
  const mark = words.flatMap(({ runs }) => runs).find((run) => rightToLeft && hasSign(run.font, RIGHT_TO_LEFT_MARK));
  const lineStart = () => (mark ? inFont(mark.font, RIGHT_TO_LEFT_MARK) : '');
  const space = () => inFont(current.widths.widthOf(0x20)! < WIDEST_SPACE ? current : font, ' ');
  const drawn = words.map(({ runs }, index) => {
    const before = index === 0 ? lineStart() : index === layout.secondLineFrom ? `\\N${lineStart()}` : space();
    const text = runs.map((run) => inFont(run.font, assText(run.text))).join('');
    return before + (index === spoken?.index ? spoken.before + text + spoken.after : text);
  });
  return (rightToLeft ? '{\\fe-1}' : '') + drawn.join('');
}

/** A font size for libass, which takes it as the height of the font's lines. */
export function fontSize(emPixels: number, { widths }: CaptionFont): string {
  return (emPixels * widths.lineHeight).toFixed(1);
}

/**
 * Text as libass shows it sign for sign. Braces would open an override block and are escaped; a backslash has no escape,
 * so an invisible word joiner keeps it from the letter after it; what breaks lines or steers (C0, C1) becomes a space.
 */
function assText(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\\/gu, '\\\u2060')
    .replace(/[{}]/gu, '\\$&');
}
