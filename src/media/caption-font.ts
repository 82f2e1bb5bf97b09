import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { type FontWidths, readFontWidths } from './font-widths';

/** The font of the captions: its file for libass, and its measures. */
export interface CaptionFont {
  family: string;
  bytes: Uint8Array;
  widths: FontWidths;
}

let loading: Promise<CaptionFont> | undefined;

/** Montserrat ExtraBold (SIL Open Font License), read once. */
export function captionFont(): Promise<CaptionFont> {
  loading ??= load();
  return loading;
}

async function load(): Promise<CaptionFont> {
  const directory = dirname(require.resolve('@expo-google-fonts/montserrat/package.json'));
  const bytes = await readFile(join(directory, '800ExtraBold', 'Montserrat_800ExtraBold.ttf'));
  return { family: 'Montserrat ExtraBold', bytes, widths: readFontWidths(bytes) };
}
