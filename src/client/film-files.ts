import { join, parse } from 'node:path';

/** Where a film was written: the MP4, and beside it its subtitles (`.srt`) and manifest (`.manifest.json`). */
export interface SavedFilm {
  video: string;
  subtitles: string;
  manifest: string;
}

/** The files of the film at a path. */
export function filmFiles(path: string): SavedFilm {
  const { dir, name } = parse(path);
  const beside = (extension: string) => join(dir, `${name}${extension}`);
  return { video: path, subtitles: beside('.srt'), manifest: beside('.manifest.json') };
}
