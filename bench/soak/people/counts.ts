/** What people have done during a soak. */
export interface Counts {
  boards: number;
  lists: number;
  /** Changes of progress that were seen by those who watch. */
  seen: number;
  changes: Record<string, number>;
  /** Changes that a film refused, as it was too far on. */
  refused: number;
  /** How often nobody answered, as the server had just been killed. */
  unanswered: number;
  /** What those who look on were told that they should not have been. */
  problems: string[];
}

export const noCounts = (): Counts => ({
  boards: 0,
  lists: 0,
  seen: 0,
  changes: {},
  refused: 0,
  unanswered: 0,
  problems: [],
});
