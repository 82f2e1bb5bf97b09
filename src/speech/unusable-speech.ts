/** What a vendor sent is not speech that a film can use; the message says what it is, as the end of a sentence. */
export class UnusableSpeechError extends Error {
  override readonly name = 'UnusableSpeechError';
}
