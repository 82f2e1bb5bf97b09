import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { InputError } from '../input-error';

/**
 * Where the films go: `out` (for several films a directory), or `./TITLE.mp4`. Refuses a place that cannot be written, and
 * two films in one place, before any work is done.
 */
export async function outputPaths(titles: string[], out: string | undefined): Promise<string[]> {
  const isDirectory = out !== undefined && (await isDirectoryAt(out));
  if (titles.length > 1 && out !== undefined && !isDirectory) {
    throw new InputError(
      `${titles.length} films cannot all be ${out}: name a directory that is there, or leave out --out.`,
    );
  }
  const paths = titles.map((title) => {
    return out !== undefined && titles.length === 1 ? resolve(out) : resolve(out ?? '.', `${fileNameOf(title)}.mp4`);
  });
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice) throw new InputError(`Two stories would both become ${twice}: give them different titles.`);
  await Promise.all(paths.map(refuseUnwritable));
  return paths;
}

async function refuseUnwritable(path: string): Promise<void> {
  if (await isDirectoryAt(path)) throw new InputError(`${path} is a directory; expected the name of the film's file.`);
  if (extname(path).toLowerCase() !== '.mp4') throw new InputError(`The film is an MP4: ${path} must end in .mp4.`);
  await access(dirname(path), constants.W_OK).catch(() => {
    throw new InputError(`No film can be written to ${dirname(path)}: the directory is not there, or not writable.`);
  });
}

async function isDirectoryAt(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

/** File systems take names of 255 bytes; what is written beside the film has a longer one. */
const MOST_NAME_BYTES = 180;

/** A title as a file name: without what file systems or shells take amiss, and not too long. */
function fileNameOf(title: string): string {
  const safe = title
    .normalize('NFC')
    .replace(/[\p{C}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+/, '');
  let name = '';
  for (const character of safe) {
    if (Buffer.byteLength(name + character) > MOST_NAME_BYTES) break;
    name += character;
  }
  return name.replace(/[\s.]+$/, '') || 'film';
}
