import { writeFile } from 'node:fs/promises';
import type { FilmResult } from '../contract/film';
import type { ArtifactReader } from '../store/artifact-store';
import { filmFiles, type SavedFilm } from './film-files';
import { readManifest } from './read-manifest';
import { putFiles } from './put-files';

/**
 * Writes a film, as its result or its manifest tells it, to `path` and its companions beside it; each file is replaced whole or
 * not at all. With `replace: false` files that are there stay, and the error has the code `EEXIST`: the manifest is put first, so
 * that its film has the place.
 */
export async function saveFilm(
  store: ArtifactReader,
  result: FilmResult,
  path: string,
  { replace = true }: { replace?: boolean } = {},
): Promise<SavedFilm> {
  const manifest = await readManifest(store, result);
  const files = filmFiles(path);
  const { video, subtitles } = manifest.film;
  const json = `${JSON.stringify(manifest, undefined, 2)}\n`;
  await putFiles(
    [
      { path: files.manifest, write: (temporary) => writeFile(temporary, json) },
      { path: files.subtitles, write: (temporary) => store.copyTo(subtitles, temporary) },
      { path: files.video, write: (temporary) => store.copyTo(video, temporary) },
    ],
    { replace },
  );
  return files;
}
