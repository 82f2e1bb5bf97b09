import type { Artifact } from './artifact';

/** A scene's picture; `width` and `height` in pixels. */
export interface Illustration {
  image: Artifact;
  width: number;
  height: number;
}
