/** The weights of red, green and blue in BT.709's luma, and the divisors of its two colour differences. */
const RED = 0.2126;
const GREEN = 0.7152;
const BLUE = 0.0722;
const BLUE_DIFFERENCE = 2 * (1 - BLUE);
const RED_DIFFERENCE = 2 * (1 - RED);
/** Limited range: luma has 219 steps above 16, the colour differences 224 steps around 128. */
const LUMA_SCALE = 219 / 255;
const CHROMA_SCALE = 224 / 255;

/**
 * A frame of planar 4:2:0 (Y, then U, then V) in BT.709 limited range from packed RGB of 8 bits; width and height are
 * even. Colour is sampled where H.264 expects it: between two rows, at the left one of two columns.
 */
export function i420FromRgb(rgb: Uint8Array, width: number, height: number): Uint8Array {
  if (width % 2 !== 0 || height % 2 !== 0 || rgb.length !== width * height * 3) {
    throw new RangeError(
      `Expected RGB pixels of an even size, but ${rgb.length} bytes came for ${width}x${height}: choose another format.`,
    );
  }
  const frame = new Uint8Array((width * height * 3) / 2);
  const [red, green, blue] = [RED * LUMA_SCALE, GREEN * LUMA_SCALE, BLUE * LUMA_SCALE];
  for (let pixel = 0, from = 0; pixel < width * height; pixel++, from += 3) {
    frame[pixel] = 16.5 + red * rgb[from]! + green * rgb[from + 1]! + blue * rgb[from + 2]!;
  }
  writeColour(frame, rgb, width, height);
  return frame;
}

function writeColour(frame: Uint8Array, rgb: Uint8Array, width: number, height: number): void {
  const row = width * 3;
  let u = width * height;
  let v = u + u / 4;
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const here = y * row + x * 3;
      const left = x === 0 ? here : here - 3;
      const [r, g, b] = [
        weighed(rgb, left, here, row),
        weighed(rgb, left + 1, here + 1, row),
        weighed(rgb, left + 2, here + 2, row),
      ];
      const luma = RED * r + GREEN * g + BLUE * b;
      frame[u++] = 128.5 + ((b - luma) / BLUE_DIFFERENCE) * CHROMA_SCALE;
      frame[v++] = 128.5 + ((r - luma) / RED_DIFFERENCE) * CHROMA_SCALE;
    }
  }
}

/** One channel around a colour sample: the columns are weighted 1, 2, 1, the two rows equally. */
function weighed(rgb: Uint8Array, left: number, here: number, row: number): number {
  const upper = rgb[left]! + 2 * rgb[here]! + rgb[here + 3]!;
  return (upper + rgb[left + row]! + 2 * rgb[here + row]! + rgb[here + row + 3]!) / 8;
}
