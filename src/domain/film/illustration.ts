import type { Artifact } from './artifact';

/** A scene's picture; `width` and `height` in pixels. `softenedPrompt` is what was drawn when the vendor refused the scene's own. */
export interface Illustration {
  image: Artifact;
  width: number;
  height: number;
  softenedPrompt?: string;
}
