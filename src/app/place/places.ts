import { lstat } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { filmFiles } from '../../client/files/film-files';
import { InputError } from '../input-error';
import { fileNameOf } from './file-name';
import type { FileTitle } from './file-title';
import type { Place, WishedPlace } from './place';
import { tryToWrite } from './try-to-write';
import { isDirectoryAt, makeDirectory, namesDirectory } from './wished-directory';

const FILM = { what: 'film', option: '--out' };

/**
 * Where the films go: `out`, or into that directory, or `./TITLE.mp4`. A directory that is not there is made where `out` ends as only
 * directories do. Refuses a place that cannot be written, and two films in one place, before any work is done.
 */
export async function placesOf(titles: readonly FileTitle[], { out, force = false }: WishedPlace): Promise<Place[]> {
  const isDirectory = out !== undefined && (await namesDirectory(out));
  if (titles.length > 1 && out !== undefined && !isDirectory) {
    throw new InputError(
      `${titles.length} films cannot all be ${out}: name a directory (one with / at its end is made), or leave out --out.`,
    );
  }
  const isFile = out !== undefined && !isDirectory;
  const paths = titles.map(({ title, mark }) =>
    isFile ? resolve(out) : resolve(out ?? '.', `${fileNameOf(title, mark)}.mp4`),
  );
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice) throw new InputError(`Two stories would both become ${twice}: give them different titles.`);
  if (isDirectory) await makeDirectory(resolve(out), FILM);
  await Promise.all(paths.map(refuseUnwritable));
  if (force) await Promise.all(paths.map(refuseStrange));
  const ifTaken = isFile ? 'refuse' : 'another name';
  return paths.map((path) => ({ path, ifTaken: force ? 'replace' : ifTaken, isNamed: out !== undefined }));
}

/** Refuses a path at which no film can be written. */
export async function refuseUnwritable(path: string): Promise<void> {
  if (await isDirectoryAt(path)) throw new InputError(`${path} is a directory; expected the name of the film's file.`);
  if (extname(path).toLowerCase() !== '.mp4')
    throw new InputError(`The film is an MP4: ${path} must end in .mp4, or in / where it is a directory.`);
  await tryToWrite(dirname(path), FILM);
}

/** Refuses a place where something is that no film of before can be, such as a directory or a pipe, though it is to be replaced. */
async function refuseStrange(path: string): Promise<void> {
  for (const file of Object.values(filmFiles(path))) {
    const there = await lstat(file).catch(() => undefined);
    if (!there || there.isFile() || there.isSymbolicLink()) continue;
    throw new InputError(
      `${file} is no file, so that none of the film can take its place: move it away, or name another with --out.`,
    );
  }
}
