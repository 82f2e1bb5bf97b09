/**
 * What a vendor sent is not speech that a film can use; the message says what it is, as the end of a sentence. Another answer may
 * be better, unless it `isFinal`: then the vendor sends what is not read here, and will again.
 */
export class UnusableSpeechError extends Error {
  override readonly name = 'UnusableSpeechError';

  constructor(
    message: string,
    readonly isFinal = false,
  ) {
    super(message);
  }
}
