import { EDGE } from './planes';
import { storeWeights } from './weights';

/** For eight columns at a time: the offsets of their first samples (i32), then their weights (four i16 each). */
const OFFSETS_BYTES: usize = 32;
const COLUMNS_BYTES: usize = 96;

/** Rows that were sampled along x are kept 64 times as bright, in a ring of four. */
const KEPT_ROWS: i32 = 4;

/**
 * Samples a plane with edges, bicubic: the sample at column c and row r comes from position (x + c * dx, y + r * dy). Columns
 * are done by the eight and rows by sixteen samples, so up to fifteen bytes after the last sample are written too. `scratch` is
 * the address of 20 bytes for each of the columns, and of 256 more.
 */
export function sample(
  plane: usize,
  stride: i32,
  planeWidth: i32,
  planeHeight: i32,
  to: usize,
  width: i32,
  height: i32,
  x: f64,
  y: f64,
  dx: f64,
  dy: f64,
  scratch: usize,
): void {
  const eights = (width + 7) >> 3;
  const rows = scratch + 32;
  const rowBytes = <usize>(((width + 15) & ~15) * 2);
  const columns = rows + <usize>KEPT_ROWS * rowBytes;
  placeColumns(columns, eights, planeWidth, x, dx);

  let next = i32.MIN_VALUE;
  for (let r = 0; r < height; r++) {
    const position = y + <f64>r * dy;
    const whole = <i32>floor(position);
    next = max(next, whole - 1);
    for (; next <= whole + 2; next++) {
      const from = plane + <usize>(within(next, planeHeight) * stride);
      sampleRow(from, columns, eights, rows + <usize>(next & 3) * rowBytes);
    }
    storeWeights(scratch, position - <f64>whole);
    const ring = (whole - 1) & 3;
    mixRows(
      rows + <usize>ring * rowBytes,
      rows + <usize>((ring + 1) & 3) * rowBytes,
      rows + <usize>((ring + 2) & 3) * rowBytes,
      rows + <usize>((ring + 3) & 3) * rowBytes,
      scratch,
      to + <usize>(r * width),
      width,
    );
  }
}

/** A row or column that is there, at the edge at the farthest. */
function within(index: i32, count: i32): i32 {
  return max(-EDGE, min(count - 1 + EDGE, index));
}

function placeColumns(columns: usize, eights: i32, planeWidth: i32, x: f64, dx: f64): void {
  for (let column = 0; column < eights << 3; column++) {
    const position = x + <f64>column * dx;
    const whole = <i32>floor(position);
    const block = columns + <usize>(column >> 3) * COLUMNS_BYTES;
    const place = <usize>(column & 7);
    store<i32>(block + place * 4, max(-EDGE, min(planeWidth - 4 + EDGE, whole - 1)));
    storeWeights(block + OFFSETS_BYTES + place * 8, position - <f64>whole);
  }
}

function sampleRow(from: usize, columns: usize, eights: i32, to: usize): void {
  for (let index = 0; index < eights; index++, columns += COLUMNS_BYTES, to += 16) {
    const left = fourColumns(from, columns, columns + OFFSETS_BYTES);
    const right = fourColumns(from, columns + 16, columns + OFFSETS_BYTES + 32);
    v128.store(to, i16x8.narrow_i32x4_s(left, right));
  }
}

function fourColumns(from: usize, offsets: usize, weights: usize): v128 {
  let samples = v128.load32_zero(from + load<i32>(offsets));
  samples = v128.load32_lane(from + load<i32>(offsets, 4), samples, 1);
  samples = v128.load32_lane(from + load<i32>(offsets, 8), samples, 2);
  samples = v128.load32_lane(from + load<i32>(offsets, 12), samples, 3);
  const a = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(samples), v128.load(weights));
  const b = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(samples), v128.load(weights, 16));
  const sums = i32x4.add(v128.shuffle<i32>(a, b, 0, 2, 4, 6), v128.shuffle<i32>(a, b, 1, 3, 5, 7));
  return i32x4.shr_s(i32x4.add(sums, i32x4.splat(128)), 8);
}

function mixRows(a: usize, b: usize, c: usize, d: usize, weights: usize, to: usize, width: i32): void {
  const wa = i16x8.splat(load<i16>(weights));
  const wb = i16x8.splat(load<i16>(weights, 2));
  const wc = i16x8.splat(load<i16>(weights, 4));
  const wd = i16x8.splat(load<i16>(weights, 6));
  for (let column = 0; column < width; column += 16) {
    const at = <usize>column * 2;
    const left = mixed(v128.load(a + at), v128.load(b + at), v128.load(c + at), v128.load(d + at), wa, wb, wc, wd);
    const right = mixed(
      v128.load(a + at, 16),
      v128.load(b + at, 16),
      v128.load(c + at, 16),
      v128.load(d + at, 16),
      wa,
      wb,
      wc,
      wd,
    );
    v128.store(to + <usize>column, i8x16.narrow_i16x8_u(left, right));
  }
}

function mixed(a: v128, b: v128, c: v128, d: v128, wa: v128, wb: v128, wc: v128, wd: v128): v128 {
  const upper = i16x8.add(i16x8.q15mulr_sat_s(a, wa), i16x8.q15mulr_sat_s(b, wb));
  const lower = i16x8.add(i16x8.q15mulr_sat_s(c, wc), i16x8.q15mulr_sat_s(d, wd));
  // The weights are half of what this product takes for one: 32 times as bright is left.
  return i16x8.shr_s(i16x8.add(i16x8.add(upper, lower), i16x8.splat(16)), 5);
}
