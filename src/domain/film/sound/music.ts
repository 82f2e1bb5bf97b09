import type { Artifact } from '../artifact';

/** What music under the voices may be like. */
export const MOODS = ['calm', 'wonder', 'tense', 'happy'] as const;
export type Mood = (typeof MOODS)[number];

/** Music that a person has brought: the file as it was stored, and the text by which it may be used, which decides nothing. */
export interface OwnMusic {
  file: Artifact;
  licence?: string;
}
