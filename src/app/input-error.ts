/** What a person handed in does not fit; the message says what was expected, what came, and what to do. Exit code 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
