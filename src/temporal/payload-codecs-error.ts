/** The settings bring no payload codecs that can be used; the message says what was expected. */
export class PayloadCodecsError extends Error {
  override readonly name = 'PayloadCodecsError';
}
