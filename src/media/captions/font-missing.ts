/** A font that was chosen for captions is not there; the message says what to do. */
export class FontMissing extends Error {
  override readonly name = 'FontMissing';
}
