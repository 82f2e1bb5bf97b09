/** A vendor sent something that a film cannot use as speech. The message says what it is, as the end of a sentence. */
export class UnusableSpeechError extends Error {
  override readonly name = 'UnusableSpeechError';
}
