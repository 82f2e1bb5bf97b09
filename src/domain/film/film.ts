import type { ReadingSpeed } from '../captions/subtitles/reading-speed';
import type { Artifact } from './artifact';

/** One scene rendered, or the border of one: a video-only MP4 of exactly `frames` frames. */
export interface Clip {
  video: Artifact;
  frames: number;
}

/**
 * The film's file, with its sound (MP4), its subtitles (SRT, and WebVTT, which films of earlier versions have not), and its chapters as
 * lines of text, where it has any.
 */
export interface Film {
  video: Artifact;
  subtitles: Artifact;
  webVtt?: Artifact;
  readingSpeed?: ReadingSpeed;
  chapters?: Artifact;
  frames: number;
  durationMs: number;
}
