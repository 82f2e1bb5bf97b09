import { readsRightToLeft } from '../captions/caption-direction';
import type { CaptionFont, CaptionFonts } from '../captions/caption-font';
import { divideByFont, type FontRun } from '../captions/font-runs';
import { writingSystemsIn } from '../fonts/writing-system';

const RIGHT_TO_LEFT_MARK = '\u200f';
/** Makes Pango draw an emoji in the font that is named, and not in one that it finds on the machine. */
const AS_TEXT = '\ufe0e';
const EMOJI = /\p{Emoji_Presentation}(?!\u200d)/gu;
const ENTITIES: { [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as Pango's markup, each piece in a font that has it, and these fonts; what no font has is left out. */
export interface LetterMarkup {
  markup: string;
  fonts: CaptionFont[];
}

/** Writes a text for Pango, in the fonts and the direction of captions. The markup is empty when no font has any of its signs. */
export function letterMarkup(text: string, available: CaptionFonts): LetterMarkup {
  const { runs } = divideByFont(text.trim(), available, writingSystemsIn(text));
  const fonts = [...new Set(runs.map(({ font }) => font))];
  const mark = readsRightToLeft(text, text) ? RIGHT_TO_LEFT_MARK : '';
  // A text of which no font has a sign still has its spaces: every font has those.
  const isBlank = runs.every((run) => run.text.trim() === '');
  return { markup: isBlank ? '' : mark + runs.map(inItsFont).join(''), fonts };
}

/** The fonts of a text as part of a recipe, because they decide how it looks: family and sha256 of each. */
export function letterFonts(text: string, available: CaptionFonts): string[] {
  return letterMarkup(text, available).fonts.map(({ family, sha256 }) => `${family} ${sha256}`);
}

function inItsFont({ font, text }: FontRun): string {
  const escaped = text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!).replace(EMOJI, `$&${AS_TEXT}`);
  return `<span font_family="${font.family}">${escaped}</span>`;
}
