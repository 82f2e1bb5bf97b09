import type { Artifact } from './artifact';

/** One scene rendered: a video-only MP4 of exactly `frames` frames. */
export interface Clip {
  video: Artifact;
  frames: number;
}

/** The film's file, with its sound (MP4), and its subtitles (SRT). */
export interface Film {
  video: Artifact;
  subtitles: Artifact;
  frames: number;
  durationMs: number;
}
