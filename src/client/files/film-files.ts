import { join, parse } from 'node:path';
import type { Artifact } from '../../domain/film/artifact';
import type { Manifest } from '../../domain/film/manifest';

/** What is written beside a film, by how its names end. */
const BESIDE = {
  subtitles: '.srt',
  webVtt: '.vtt',
  thumbnail: '.thumbnail.jpg',
  cover: '.cover.jpg',
  chapters: '.chapters.txt',
  manifest: '.manifest.json',
} as const;

/**
 * Where a film was written: the MP4, and beside it its subtitles (`.srt`), manifest (`.manifest.json`), and where it has them its
 * subtitles as WebVTT (`.vtt`), thumbnail (`.thumbnail.jpg`, in the film's own format `.cover.jpg`) and chapters (`.chapters.txt`).
 */
export interface SavedFilm {
  video: string;
  subtitles: string;
  webVtt?: string;
  manifest: string;
  thumbnail?: string;
  cover?: string;
  chapters?: string;
}

/** The places of all files that a film at a path can have. */
export function filmFiles(path: string): Required<SavedFilm> {
  const { dir, name } = parse(path);
  const beside = Object.entries(BESIDE).map(([file, ending]) => [file, join(dir, `${name}${ending}`)]);
  return { video: path, ...(Object.fromEntries(beside) as Record<keyof typeof BESIDE, string>) };
}

/** What the store has of a film: the artifact of each of its files but the manifest, which is what tells. */
export function filmArtifacts({ film, thumbnail }: Pick<Manifest, 'film' | 'thumbnail'>): FilmArtifacts {
  const { video, subtitles, webVtt, chapters } = film;
  return { video, subtitles, ...(webVtt && { webVtt }), ...(chapters && { chapters }), ...thumbnail };
}

export type FilmArtifacts = { [file in Exclude<keyof SavedFilm, 'manifest'>]?: Artifact };
