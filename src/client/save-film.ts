import { writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { Manifest } from '../domain/film/manifest';
import type { ArtifactReader } from '../store/artifact-store';
import { replaceFile } from './replace-file';

/** Where a film was written: the MP4, and beside it its subtitles (`.srt`) and manifest (`.manifest.json`). */
export interface SavedFilm {
  video: string;
  subtitles: string;
  manifest: string;
}

/** Writes a film to `path` and its companions beside it; each file is replaced whole or not at all. */
export async function saveFilm(store: ArtifactReader, manifest: Manifest, path: string): Promise<SavedFilm> {
  const { dir, name } = parse(path);
  const beside = (extension: string) => join(dir, `${name}${extension}`);
  const saved = { video: path, subtitles: beside('.srt'), manifest: beside('.manifest.json') };
  const { video, subtitles } = manifest.film;
  await replaceFile(saved.subtitles, (temporary) => store.copyTo(subtitles, temporary));
  await replaceFile(saved.manifest, (temporary) => writeFile(temporary, `${JSON.stringify(manifest, undefined, 2)}\n`));
  await replaceFile(saved.video, (temporary) => store.copyTo(video, temporary));
  return saved;
}
