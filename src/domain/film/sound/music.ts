/** What music under the voices may be like. */
export const MOODS = ['calm', 'wonder', 'tense', 'happy'] as const;
export type Mood = (typeof MOODS)[number];
