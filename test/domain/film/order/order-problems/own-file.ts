/** A person's own sound as an order names it, with these differences. */
export const ownFile = (other: object = {}) => ({
  key: 'a'.repeat(64),
  mediaType: 'audio/wav',
  bytes: 9,
  sha256: 'b'.repeat(64),
  ...other,
});
