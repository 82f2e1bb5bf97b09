import type { CaptionFonts } from './caption-font';
import { FONTS_TO_FETCH, type FontToFetch } from '../fonts/fonts-to-fetch';
import { writingSystemOf, writingSystemsIn } from '../fonts/writing-system';
import { divideByFont } from './font-runs';

/** The characters of a text that none of these fonts has, and that captions therefore leave out; each once, in their order. */
export function unshowable(text: string, available: CaptionFonts): string[] {
  return [...new Set(divideByFont(text, available, writingSystemsIn(text)).unshown)];
}

/** The fonts that a person could add (`addFont`) so that captions show more of this text. */
export function fontsToAdd(text: string, available: CaptionFonts): FontToFetch[] {
  const systems = writingSystemsIn(text);
  const served = (font: FontToFetch) => font.writingSystems.filter((system) => systems.has(system)).length;
  const absent = FONTS_TO_FETCH.filter(({ family }) => available.every((font) => font.family !== family));
  const best = absent.sort((one, other) => served(other) - served(one));
  const wanted = new Set<FontToFetch>();
  for (const sign of unshowable(text, available)) {
    const system = writingSystemOf(sign);
    const font = best.find(({ writingSystems }) => system && writingSystems.includes(system));
    if (font) wanted.add(font);
  }
  return [...wanted];
}
