import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { readFontWidths } from '../captions/font-widths';
import { withWorkDirectory } from '../ffmpeg/work-directory';
import type { FontToFetch } from './fonts-to-fetch';
import { fetchedFontPath } from './fetched-font-path';
import { fetchPackage, type FetchPackage } from './fetch-package';
import { fileInArchive } from './file-in-archive';

/** The font's licence, which must stay with it. */
const LICENCE = 'LICENSE_FONT';

/**
 * Fetches a font into a directory where `captionFonts` finds it, whole or not at all; does nothing when it is there.
 * Throws when the package cannot be fetched, or is not, byte for byte, the one that this version of Storyreel knows.
 */
export async function addFont(
  font: FontToFetch,
  directory: string,
  { fetch = fetchPackage, signal }: { fetch?: FetchPackage; signal?: AbortSignal } = {},
): Promise<'added' | 'already there'> {
  const path = fetchedFontPath(directory, font);
  if (existsSync(path)) return 'already there';
  await withWorkDirectory(directory, async (work) => {
    const archive = await readFile(await fetch(`${font.package}@${font.version}`, work, signal));
    refuseOthers(archive, font);
    const bytes = fileInArchive(archive, font.file);
    readFontWidths(bytes);
    await writeFile(`${path}.LICENSE`, fileInArchive(archive, LICENCE));
    await writeFile(join(work, 'font'), bytes, { flush: true });
    await rename(join(work, 'font'), path);
  });
  return 'added';
}

function refuseOthers(archive: Buffer, { package: name, version, integrity }: FontToFetch): void {
  const came = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  if (came !== integrity) {
    throw new Error(
      `${name}@${version} should have the integrity ${integrity}, but what came has ${came}: nothing was added. See which registry npm is set to.`,
    );
  }
}
