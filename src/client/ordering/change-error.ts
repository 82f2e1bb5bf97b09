/** A film refuses a change, and nothing of it has changed. The message says why, and what to do. */
export class ChangeError extends Error {
  override readonly name = 'ChangeError';
}
