import type { Artifact } from './artifact';

/** The size in pixels that sites with videos show thumbnails in. */
export const THUMBNAIL_SIZE = { width: 1280, height: 720 } as const;

/** A picture of the film with its title on it, as JPEG: 1280 x 720 pixels, and the same as a `cover` in the film's own format. */
export interface Thumbnail {
  thumbnail: Artifact;
  cover: Artifact;
}
