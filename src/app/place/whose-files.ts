import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readFile, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { filmArtifacts, filmFiles, type FilmArtifacts } from '../../client/files/film-files';
import { filmIdOf } from '../../client/film-id';
import type { Manifest } from '../../domain/film/manifest';
import type { Order } from '../../domain/film/order/order';

/**
 * Whose files are where the film at a path would be: nobody's, when none are; the order's own film from before, when that has
 * been written there and is as it was; somebody's, whatever else they are. `toWrite` is what the film has, where that is known: whatever
 * has the name of a file that it has not is left as it is.
 */
export async function whoseFiles(
  path: string,
  order: Order,
  toWrite?: FilmArtifacts,
): Promise<"nobody's" | "the film's" | "somebody's"> {
  const { manifest: told, ...all } = filmFiles(path);
  const files = (Object.entries(all) as [keyof FilmArtifacts, string][]).filter(([file]) => !toWrite || toWrite[file]);
  const there = await Promise.all([told, ...files.map(([, place]) => place)].map(isThere));
  if (!there.includes(true)) return "nobody's";
  const manifest = await readManifest(told);
  if (!manifest || !isOfFilm(manifest, order)) return "somebody's";
  const written: FilmArtifacts = filmArtifacts(manifest);
  const isAsItWas = await Promise.all(
    files
      // What is to be written is not known yet, and the film from before had none.
      .filter(([file]) => toWrite || written[file])
      .map(([file, place]) => isUnchanged(place, written[file])),
  );
  return isAsItWas.includes(false) ? "somebody's" : "the film's";
}

async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(unlessThere)) !== undefined;
}

/** Whatever is in the file, for anybody may have written it. */
async function readManifest(path: string): Promise<Manifest | undefined> {
  try {
    // To read from a pipe may take for ever.
    if (!(await stat(path)).isFile()) return undefined;
    return JSON.parse(await readFile(path, 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}

function isOfFilm(manifest: Manifest, order: Order): boolean {
  try {
    return filmIdOf(manifest.order) === filmIdOf(order) && Object(manifest.film) === manifest.film;
  } catch {
    return false;
  }
}

/** A file that is not there has not been changed. */
async function isUnchanged(path: string, written: { sha256?: string } | undefined): Promise<boolean> {
  if (!(await isThere(path))) return true;
  if (!(await stat(path).catch(() => undefined))?.isFile()) return false;
  const hash = createHash('sha256');
  return pipeline(createReadStream(path), hash).then(
    () => hash.digest('hex') === written?.sha256,
    () => false,
  );
}

function unlessThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}
