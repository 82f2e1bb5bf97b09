/** A person's own file cannot be used; the message says what was expected, what came, and what to do. */
export class OwnFileError extends Error {
  override readonly name = 'OwnFileError';
}
