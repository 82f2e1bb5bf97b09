import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { CaptionFont } from './caption-font';
import { wholeUnicodeFirst } from '../fonts/whole-unicode-first';

/** Puts fonts into a directory for libass, which then finds them by their families. */
export async function putFonts(fonts: readonly CaptionFont[], directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  await Promise.all(
    fonts.map(async ({ path }, index) =>
      writeFile(join(directory, `${index}.ttf`), wholeUnicodeFirst(await readFile(path))),
    ),
  );
}
