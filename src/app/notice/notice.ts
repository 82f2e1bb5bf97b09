/** What happened to a film that a person is to know of: it waits for them, is made, or could not be. */
export interface Notice {
  film: string;
  state: 'waits' | 'made' | 'failed';
  /** What happened, and what to do. */
  sentence: string;
}
