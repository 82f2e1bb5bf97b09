import type { Settings } from '../config/settings';
import { captionFonts } from '../media/captions/caption-font';
import { addFont } from '../media/fonts/add-font';
import { fontChoices, type FontChoice } from '../media/fonts/chosen-font';
import { FONTS_TO_FETCH } from '../media/fonts/fonts-to-fetch';
import { InputError } from './input-error';

/** A font that captions are drawn with, and what for. */
export interface FontThere {
  family: string;
  writingSystems: readonly string[];
}

/** A font that can be added by its name. */
export interface FontToAdd {
  name: string;
  writingSystems: readonly string[];
  megabytes: number;
}

/** What captions are drawn with, what can be added, and the names of those that captions can be asked to be in. */
export function knownFonts({ fontsDirectory }: Settings): {
  there: FontThere[];
  toAdd: FontToAdd[];
  choices: string[];
} {
  const there = captionFonts(fontsDirectory).map(({ family, writingSystems }) => ({ family, writingSystems }));
  const families = new Set(there.map(({ family }) => family));
  const toAdd = FONTS_TO_FETCH.filter(({ family }) => !families.has(family));
  const isThere = (font: FontChoice) => toAdd.every(({ name }) => name !== font.name);
  return {
    there,
    toAdd: toAdd.map(({ name, writingSystems, megabytes }) => ({ name, writingSystems, megabytes })),
    choices: fontChoices()
      .filter(isThere)
      .map(({ name }) => name),
  };
}

/**
 * Fetches fonts by their names, one after another: yields each before it is fetched, and again, with the sentence of what came of it,
 * when it is there. Refuses a name that is not known before anything is fetched.
 */
export async function* addFonts(
  names: string[],
  { fontsDirectory }: Settings,
  signal: AbortSignal,
): AsyncIterable<{ name: string; megabytes: number; added?: string }> {
  const fonts = names.map((name) => {
    const font = FONTS_TO_FETCH.find((one) => one.name === name);
    if (font) return font;
    throw new InputError(
      `There is no font ${name} to add: expected some of ${FONTS_TO_FETCH.map((one) => one.name).join(', ')}.`,
    );
  });
  for (const font of fonts) {
    const { name, megabytes } = font;
    yield { name, megabytes };
    yield { name, megabytes, added: await addFont(font, fontsDirectory, { signal }) };
  }
}
