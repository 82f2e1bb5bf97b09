import type { Artifact } from './artifact';

/**
 * A scene's picture as it is kept, its size in pixels, the size that was `asked` for where it is another, and the `softenedPrompt`
 * that was drawn when the vendor refused the scene's own prompt. `showsPrompt` is false where nothing of the prompt could be drawn.
 */
export interface Illustration {
  image: Artifact;
  width: number;
  height: number;
  asked?: { width: number; height: number };
  softenedPrompt?: string;
  showsPrompt?: false;
}
