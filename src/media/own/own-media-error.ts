/** What a person brought cannot be used as it was meant to be; the message goes on after "it", and says what to do. */
export class OwnMediaError extends Error {
  override readonly name = 'OwnMediaError';
}

/** An error that came from a thread, as what it was there: such errors keep their names, and not their classes. */
export function asOwn(error: unknown): unknown {
  const { name, message } = Object(error) as Partial<Error>;
  return name === 'OwnMediaError' ? new OwnMediaError(message, { cause: error }) : error;
}
