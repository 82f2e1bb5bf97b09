/** When a word sounds, in milliseconds from the start of what it is a part of. */
export interface Span {
  startMs: number;
  endMs: number;
}
