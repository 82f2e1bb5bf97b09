import type { Caption } from '../../domain/captions/captions';
import type { CaptionFont, CaptionFonts } from './caption-font';
import { drawnCaptions } from './drawn-caption';

/** The fonts that captions are drawn with, in the order of the fonts available; the first of these is always there. */
export function fontsUsed(captions: readonly Caption[], available: CaptionFonts): CaptionFont[] {
  const runs = drawnCaptions(captions, available).flatMap(({ words }) => words.flatMap((word) => word.runs));
  const used = new Set(runs.map(({ font }) => font));
  return available.filter((font, index) => index === 0 || used.has(font));
}

/** What of the fonts decides how captions look, for a clip's recipe: the family and the sha256 of each font used. */
export function fontIdentity(captions: readonly Caption[], available: CaptionFonts): string[] {
  return fontsUsed(captions, available).map(({ family, sha256 }) => `${family} ${sha256}`);
}
