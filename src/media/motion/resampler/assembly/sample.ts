import { EDGE } from './planes';
import { storeWeights } from './weights';

/**
 * For four columns at a time: the offset of the sixteen samples among which theirs are (i32, at the beginning of sixteen bytes), where
 * among these they are, and their weights (i16): first two samples of each column, then the other two.
 */
const PLACES: usize = 16;
const WEIGHTS: usize = 32;
const COLUMNS_BYTES: usize = 64;

/** Rows that were sampled along x are kept 64 times as bright, in a ring of four. */
const KEPT_ROWS: i32 = 4;

/**
 * Samples a plane with edges, bicubic: the sample at column c and row r comes from position (x + c * dx, y + r * dy), where `dx` is 4 at
 * most. Columns are done by the eight and rows by sixteen samples, so up to fifteen bytes after the last sample are written too, and
 * read after the plane. `scratch` is the address of 24 bytes for each of the columns, and of 256 more.
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
  const fours = ((width + 7) >> 3) << 1;
  const rows = scratch + 32;
  const rowBytes = <usize>(((width + 15) & ~15) * 2);
  const columns = rows + <usize>KEPT_ROWS * rowBytes;
  placeColumns(columns, fours, scratch, planeWidth, x, dx);

  let next = i32.MIN_VALUE;
  for (let r = 0; r < height; r++) {
    const position = y + <f64>r * dy;
    const whole = <i32>floor(position);
    next = max(next, whole - 1);
    for (; next <= whole + 2; next++) {
      const from = plane + <usize>(within(next, planeHeight) * stride);
      sampleRow(from, columns, fours, rows + <usize>(next & 3) * rowBytes);
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

function placeColumns(columns: usize, fours: i32, weights: usize, planeWidth: i32, x: f64, dx: f64): void {
  for (let four = 0; four < fours; four++, columns += COLUMNS_BYTES) {
    const begin = offsetAt(x + <f64>(four * 4) * dx, planeWidth);
    store<i32>(columns, begin);
    for (let place = 0; place < 4; place++) {
      const position = x + <f64>(four * 4 + place) * dx;
      const first = offsetAt(position, planeWidth) - begin;
      storeWeights(weights, position - floor(position));
      for (let tap = 0; tap < 4; tap++) {
        const at = <usize>((tap >> 1) * 8 + place * 2 + (tap & 1));
        store<u8>(columns + PLACES + at, <u8>(first + tap));
        store<i16>(columns + WEIGHTS + at * 2, load<i16>(weights + <usize>(tap * 2)));
      }
    }
  }
}

/** Where the four samples around a position begin. */
function offsetAt(position: f64, planeWidth: i32): i32 {
  return max(-EDGE, min(planeWidth - 4 + EDGE, <i32>floor(position) - 1));
}

function sampleRow(from: usize, columns: usize, fours: i32, to: usize): void {
  for (let four = 0; four < fours; four += 2, columns += 2 * COLUMNS_BYTES, to += 16) {
    v128.store(to, i16x8.narrow_i32x4_s(fourColumns(from, columns), fourColumns(from, columns + COLUMNS_BYTES)));
  }
}

function fourColumns(from: usize, columns: usize): v128 {
  const samples = i8x16.swizzle(v128.load(from + load<i32>(columns)), v128.load(columns, PLACES));
  const a = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(samples), v128.load(columns, WEIGHTS));
  const b = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(samples), v128.load(columns, WEIGHTS + 16));
  return i32x4.shr_s(i32x4.add(i32x4.add(a, b), i32x4.splat(128)), 8);
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
