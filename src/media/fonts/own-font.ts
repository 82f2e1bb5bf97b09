import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ENDING = '.own.ttf';

/** Where a font of a person's own is kept by its name. The file at a path never changes. */
export function ownFontPath(directory: string, name: string): string {
  return join(directory, `${name}${ENDING}`);
}

/** The names of the fonts that a person has brought. */
export function ownFontNames(directory: string): string[] {
  const files = existsSync(directory) ? readdirSync(directory) : [];
  return files.flatMap((file) => (file.endsWith(ENDING) ? [file.slice(0, -ENDING.length)] : [])).sort();
}

/** Whether a font can have this name: whoever chooses one says no path. */
export function isFontName(name: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}
