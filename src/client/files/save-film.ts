import { writeFile } from 'node:fs/promises';
import type { FilmResult } from '../../contract/film';
import type { Artifact } from '../../domain/film/artifact';
import type { ArtifactReader } from '../../store/artifact-store';
import { filmArtifacts, filmFiles, type FilmArtifacts, type SavedFilm } from './film-files';
import { readManifest } from './read-manifest';
import { putFiles } from './put-files';

/**
 * Writes a film, as its result or its manifest tells it, to `path` and its companions beside it; each file is replaced whole or
 * not at all. With `replace: false` files that are there stay, and the error has the code `EEXIST`: the manifest is put first, so
 * that its film has the place, and the film last.
 */
export async function saveFilm(
  store: ArtifactReader,
  result: FilmResult,
  path: string,
  { replace = true }: { replace?: boolean } = {},
): Promise<SavedFilm> {
  const manifest = await readManifest(store, result);
  const files = filmFiles(path);
  const json = `${JSON.stringify(manifest, undefined, 2)}\n`;
  const artifacts = Object.entries(filmArtifacts(manifest)) as [keyof FilmArtifacts, Artifact][];
  const there = artifacts.toReversed().map(([file, artifact]) => ({
    path: files[file],
    write: (temporary: string) => store.copyTo(artifact, temporary),
  }));
  await putFiles([{ path: files.manifest, write: (temporary) => writeFile(temporary, json) }, ...there], { replace });
  const written = artifacts.map(([file]) => [file, files[file]]);
  return { ...(Object.fromEntries(written) as SavedFilm), manifest: files.manifest };
}
