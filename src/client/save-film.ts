import { writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { FilmResult } from '../contract/film';
import type { ArtifactReader } from '../store/artifact-store';
import { manifestOf } from './film-manifest';
import { replaceFile } from './replace-file';

/** Where a film was written: the MP4, and beside it its subtitles (`.srt`) and manifest (`.manifest.json`). */
export interface SavedFilm {
  video: string;
  subtitles: string;
  manifest: string;
}

/**
 * Writes a film, as its result or its manifest tells it, to `path` and its companions beside it; each file is replaced whole or
 * not at all.
 */
export async function saveFilm(store: ArtifactReader, result: FilmResult, path: string): Promise<SavedFilm> {
  const manifest = await manifestOf(store, result);
  const { dir, name } = parse(path);
  const beside = (extension: string) => join(dir, `${name}${extension}`);
  const saved = { video: path, subtitles: beside('.srt'), manifest: beside('.manifest.json') };
  const { video, subtitles } = manifest.film;
  await replaceFile(saved.subtitles, (temporary) => store.copyTo(subtitles, temporary));
  await replaceFile(saved.manifest, (temporary) => writeFile(temporary, `${JSON.stringify(manifest, undefined, 2)}\n`));
  await replaceFile(saved.video, (temporary) => store.copyTo(video, temporary));
  return saved;
}
