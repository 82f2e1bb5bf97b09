/** A cursor is none of the list that is asked for; the message says so, and what to do. */
export class CursorError extends Error {
  override readonly name = 'CursorError';
}
