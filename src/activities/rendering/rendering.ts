import type { FoundFfmpeg } from '../../media/ffmpeg/probe';
import type { ArtifactStore } from '../../store/artifact-store';

/** What the activities that run ffmpeg need. */
export interface Rendering {
  store: ArtifactStore;
  ffmpeg: FoundFfmpeg;
  /** Where the fonts are that a person has added. */
  fontsDirectory: string;
  /** The directory in which each step gets a private work directory. */
  workRoot: string;
}

/** Few, because ffmpeg fails the same way each time, unless it lacked memory or disk space. */
export const MOST_RENDER_FAILURES = 3;

/** The ffmpeg as a part of recipes: another version may encode differently, and the clips of one film must fit together. */
export function rendererOf({ ffmpeg }: Rendering): { provider: string; model: string } {
  return { provider: 'ffmpeg', model: ffmpeg.version };
}
