import type { Settings } from '../config/settings';
import { captionFonts } from '../media/captions/caption-font';
import { addFont } from '../media/fonts/add-font';
import { addOwnFont } from '../media/fonts/add-own-font';
import { fontChoices, type FontChoice } from '../media/fonts/chosen-font';
import { FONTS_TO_FETCH, type FontToFetch } from '../media/fonts/fonts-to-fetch';
import { ownFontNames } from '../media/fonts/own-font';
import { sentenceOf } from '../domain/text/sentence-of';
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
    choices: [
      ...fontChoices()
        .filter(isThere)
        .map(({ name }) => name),
      ...ownFontNames(fontsDirectory),
    ],
  };
}

/**
 * Fetches fonts by their names, and takes those of files of a person's own, one after another: yields each that is fetched before it is,
 * and every one, with the sentence of what came of it, when it is there. Refuses a name that is not known before anything is fetched.
 */
export async function* addFonts(
  names: string[],
  { fontsDirectory }: Settings,
  signal: AbortSignal,
): AsyncIterable<{ name: string; megabytes?: number; added?: string }> {
  for (const font of names.map(fontToAdd)) {
    if (typeof font === 'string') {
      const own = await addOwnFont(font, fontsDirectory).catch((error: unknown) => {
        throw new InputError(sentenceOf(error));
      });
      yield { name: font, added: `${own.isNew ? 'added' : 'already there'}: --caption-font ${own.name}` };
      continue;
    }
    const { name, megabytes } = font;
    yield { name, megabytes };
    yield { name, megabytes, added: await addFont(font, fontsDirectory, { signal }) };
  }
}

/** A font by its name, or the path of a file. */
function fontToAdd(name: string): FontToFetch | string {
  if (/\.\w+$|[/\\]/.test(name)) return name;
  const font = FONTS_TO_FETCH.find((one) => one.name === name);
  if (font) return font;
  throw new InputError(
    `There is no font ${name} to add: expected some of ${FONTS_TO_FETCH.map((one) => one.name).join(', ')}, or a file of your own (.ttf, .otf).`,
  );
}
