import type { Artifact } from './artifact';

/** One scene rendered: a video-only MP4 of exactly `frames` frames. */
export interface Clip {
  video: Artifact;
  frames: number;
}

/** The merged clips with their sound (MP4), and the subtitles (SRT). */
export interface Film {
  video: Artifact;
  subtitles: Artifact;
  frames: number;
  durationMs: number;
}
