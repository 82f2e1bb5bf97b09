/** A frame, and how much of it is to be seen, from 0 to 1. */
export interface Seen {
  frame: Uint8Array;
  share: number;
}

/** In limited range black has luma 16, and no colour is 128. */
const BLACK = 16;
const NO_COLOUR = 128;
/** Of so many parts shares are made. */
const PARTS = 256;

/**
 * Blends frames of planar 4:2:0 in BT.709 limited range, of so many pixels, into a new one. What their shares leave of the whole is
 * black.
 */
export function blend(seen: readonly Seen[], pixels: number): Uint8Array {
  const weighed = seen.map(({ frame, share }) => ({ frame, parts: Math.round(share * PARTS) }));
  const rest = weighed.reduce((left, { parts }) => left - parts, PARTS);
  const sums = new Uint16Array((pixels * 3) / 2);
  sums.fill(rest * BLACK + PARTS / 2, 0, pixels).fill(rest * NO_COLOUR + PARTS / 2, pixels);
  for (const { frame, parts } of weighed) {
    for (let at = 0; at < sums.length; at++) sums[at]! += frame[at]! * parts;
  }
  const blended = new Uint8Array(sums.length);
  for (let at = 0; at < sums.length; at++) blended[at] = sums[at]! >> 8;
  return blended;
}
