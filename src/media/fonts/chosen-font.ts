import { type FontFace, PACKAGED_FONTS, type PackagedFont } from './catalogue';
import { FONTS_TO_FETCH, type FontToFetch } from './fonts-to-fetch';
import { OTHER_WEIGHTS } from './other-weights';

/** A font that captions can be drawn in by choice: one that is installed, or one that may have to be added first. */
export type FontChoice = (PackagedFont | FontToFetch) & { name: string };

/** Whoever chooses a font has these letters in it, as far as it has them. */
const EUROPEAN = ['Latin', 'Cyrillic'] as const;

/** The fonts that a person may choose for captions, by their names. */
export function fontChoices(): FontChoice[] {
  const named = (font: PackagedFont): font is PackagedFont & { name: string } => font.name !== undefined;
  return [...PACKAGED_FONTS.filter(named), ...OTHER_WEIGHTS, ...FONTS_TO_FETCH];
}

/** A font as the one that is chosen; undefined of a name that no font has. */
export function chosenFont(name: string): FontChoice | undefined {
  const font = fontChoices().find((one) => one.name === name);
  return font && { ...font, writingSystems: withEuropean(font) };
}

function withEuropean({ writingSystems }: FontFace): FontFace['writingSystems'] {
  return [...new Set([...EUROPEAN, ...writingSystems])];
}
