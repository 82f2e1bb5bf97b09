/** What a person brought cannot be used as it was meant to be; the message goes on after "it", and says what to do. */
export class OwnMediaError extends Error {
  override readonly name = 'OwnMediaError';
}
