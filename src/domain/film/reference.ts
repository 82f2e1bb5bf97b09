import type { Artifact } from './artifact';

/** The picture that a character is to look like in later ones: the first of the film in which it is seen. */
export interface Reference {
  character: string;
  image: Artifact;
}

/** So many characters of one picture have a reference at most: every model that takes any takes so many. */
export const MOST_REFERENCES = 4;

/** So many characters of a film have one at most: who comes after twenty others is seen once. */
export const MOST_PINNED = 20;
