// A picture as three planes of 4:2:0 in BT.709 limited range. Around each plane its edge is repeated, so that the samples
// beside a position are always there.

/** How many samples the edge is repeated on each side. The host lays the planes out with as much room. */
export const EDGE: i32 = 4;

const RED: f64 = 0.2126;
const GREEN: f64 = 0.7152;
const BLUE: f64 = 0.0722;
const LUMA_SCALE: f64 = 219.0 / 255.0;
const BLUE_SCALE: f64 = 224.0 / 255.0 / (2.0 * (1.0 - BLUE));
const RED_SCALE: f64 = 224.0 / 255.0 / (2.0 * (1.0 - RED));

/**
 * Fills the planes from packed RGB of an even size. `luma`, `u` and `v` are the addresses of their first samples, the strides
 * the bytes from row to row. Colour is sampled between two rows, at the left one of two columns.
 */
export function planesFromRgb(
  rgb: usize,
  width: i32,
  height: i32,
  luma: usize,
  lumaStride: i32,
  u: usize,
  v: usize,
  colourStride: i32,
): void {
  for (let y = 0; y < height; y++) {
    let from = rgb + <usize>(y * width * 3);
    const row = luma + <usize>(y * lumaStride);
    for (let x = 0; x < width; x++, from += 3) {
      const light = RED * channel(from, 0) + GREEN * channel(from, 1) + BLUE * channel(from, 2);
      store<u8>(row + <usize>x, <u8>(16.5 + LUMA_SCALE * light));
    }
  }
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const here = rgb + <usize>((y * width + x) * 3);
      const left = x == 0 ? here : here - 3;
      const r = around(left, here, width, 0);
      const g = around(left, here, width, 1);
      const b = around(left, here, width, 2);
      const light = RED * r + GREEN * g + BLUE * b;
      const at = <usize>((y >> 1) * colourStride + (x >> 1));
      store<u8>(u + at, <u8>(128.5 + (b - light) * BLUE_SCALE));
      store<u8>(v + at, <u8>(128.5 + (r - light) * RED_SCALE));
    }
  }
  repeatEdge(luma, lumaStride, width, height);
  repeatEdge(u, colourStride, width >> 1, height >> 1);
  repeatEdge(v, colourStride, width >> 1, height >> 1);
}

function channel(pixel: usize, index: usize): f64 {
  return <f64>load<u8>(pixel + index);
}

/** One channel around a colour sample: the columns are weighted 1, 2, 1, the two rows equally. */
function around(left: usize, here: usize, width: i32, index: usize): f64 {
  const below = <usize>(width * 3);
  const upper = channel(left, index) + 2.0 * channel(here, index) + channel(here + 3, index);
  const lower = channel(left + below, index) + 2.0 * channel(here + below, index) + channel(here + 3 + below, index);
  return (upper + lower) / 8.0;
}

function repeatEdge(plane: usize, stride: i32, width: i32, height: i32): void {
  for (let y = 0; y < height; y++) {
    const row = plane + <usize>(y * stride);
    memory.fill(row - <usize>EDGE, load<u8>(row), EDGE);
    memory.fill(row + <usize>width, load<u8>(row + <usize>(width - 1)), EDGE);
  }
  const bytes = <usize>(width + 2 * EDGE);
  const first = plane - <usize>EDGE;
  const last = first + <usize>((height - 1) * stride);
  for (let y = 1; y <= EDGE; y++) {
    memory.copy(first - <usize>(y * stride), first, bytes);
    memory.copy(last + <usize>(y * stride), last, bytes);
  }
}
