import type { Caption } from '../../domain/captions/captions';
import type { CaptionFont, CaptionFonts } from './caption-font';
import { drawnCaptions } from './drawn-caption';

/** The fonts that captions are drawn with, in the order of the fonts available. The first of those is always included. */
export function fontsUsed(captions: readonly Caption[], available: CaptionFonts): CaptionFont[] {
  // Any language will do: fonts are chosen by the letters alone.
  const runs = drawnCaptions(captions, { language: 'und' }, available).flatMap(({ words }) =>
    words.flatMap((word) => word.runs),
  );
  const used = new Set(runs.map(({ font }) => font));
  return available.filter((font, index) => index === 0 || used.has(font));
}

/** The fonts as part of a clip's recipe, because they decide how its captions look: family and sha256 of each font used. */
export function fontIdentity(captions: readonly Caption[], available: CaptionFonts): string[] {
  return fontsUsed(captions, available).map(({ family, sha256 }) => `${family} ${sha256}`);
}
