import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { Manifest } from '../domain/manifest';
import type { ArtifactReader } from '../store/artifact-store';

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
  await replace(saved.subtitles, (temporary) => store.copyTo(subtitles, temporary));
  await replace(saved.manifest, (temporary) => writeFile(temporary, `${JSON.stringify(manifest, undefined, 2)}\n`));
  await replace(saved.video, (temporary) => store.copyTo(video, temporary));
  return saved;
}

async function replace(path: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${path}.${randomUUID()}.part`;
  try {
    await write(temporary);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}
