import type { Artifact } from './artifact';

/**
 * A scene's picture, its size in pixels, and the `softenedPrompt` that was drawn when the vendor refused the scene's own
 * prompt.
 */
export interface Illustration {
  image: Artifact;
  width: number;
  height: number;
  softenedPrompt?: string;
}
