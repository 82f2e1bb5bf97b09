import type { Format } from '../../domain/format';
import { i420FromRgb } from '../picture/i420';

/** RGBA pixels of 8 bits, and where on a frame they lie; what is outside of it is not seen. */
export interface Laid {
  rgba: Uint8Array;
  width: number;
  height: number;
  left: number;
  top: number;
}

/**
 * Something that lies over raw frames (planar 4:2:0, BT.709 in limited range), ready to be added to any number of them: in its
 * box, each value of a frame keeps `keep` of 255, and `add` is added. Both are planar 4:2:0 of the box.
 */
export interface Overlay {
  left: number;
  top: number;
  width: number;
  height: number;
  keep: Uint8Array;
  add: Uint8Array;
}

/** Makes pixels ready for frames of a format. Undefined when nothing of them is on the frame. */
export function overlayOf(laid: Laid, format: Pick<Format, 'width' | 'height'>): Overlay | undefined {
  // A sample of colour is of three columns: those beside the pixels have a part of them.
  const left = evenDown(Math.max(0, laid.left - 1));
  const top = evenDown(Math.max(0, laid.top));
  const width = Math.min(format.width, evenUp(laid.left + laid.width + 1)) - left;
  const height = Math.min(format.height, evenUp(laid.top + laid.height)) - top;
  if (width <= 0 || height <= 0) return undefined;
  const rgb = new Uint8Array(3 * width * height);
  const alpha = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = top + y - laid.top;
    for (let x = 0; x < width; x++) {
      const column = left + x - laid.left;
      if (row < 0 || row >= laid.height || column < 0 || column >= laid.width) continue;
      const from = 4 * (row * laid.width + column);
      const opacity = laid.rgba[from + 3]!;
      alpha[y * width + x] = opacity;
      for (let channel = 0; channel < 3; channel++) {
        rgb[3 * (y * width + x) + channel] = (laid.rgba[from + channel]! * opacity) / 255 + 0.5;
      }
    }
  }
  return { left, top, width, height, ...planesOf(rgb, alpha, width, height) };
}

/**
 * The planes of colours that are multiplied by their opacity. Where nothing is covered such a colour is black, and black is 16 and not 0 in
 * a frame: so what black would add is taken off again there.
 */
function planesOf(rgb: Uint8Array, alpha: Uint8Array, width: number, height: number) {
  const add = i420FromRgb(rgb, width, height);
  const keep = new Uint8Array(add.length);
  const pixels = width * height;
  for (let at = 0; at < pixels; at++) keep[at] = 255 - alpha[at]!;
  const half = width / 2;
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const at = pixels + (y / 2) * half + x / 2;
      keep[at] = 255 - opacityAt(alpha, x, y, width);
      keep[at + pixels / 4] = keep[at];
    }
  }
  for (let at = 0; at < add.length; at++) {
    const black = at < pixels ? 16 : 128;
    add[at] = Math.max(0, Math.round(add[at]! - (black * keep[at]!) / 255));
  }
  return { keep, add };
}

/** The opacity of a sample of colour, of the pixels of which `i420FromRgb` takes it. */
function opacityAt(alpha: Uint8Array, x: number, y: number, width: number): number {
  const here = y * width + x;
  const left = x === 0 ? here : here - 1;
  const row = (at: number) => alpha[left + at]! + 2 * alpha[here + at]! + alpha[here + 1 + at]!;
  return Math.round((row(0) + row(width)) / 8);
}

function evenDown(length: number): number {
  return 2 * Math.floor(length / 2);
}

function evenUp(length: number): number {
  return 2 * Math.ceil(length / 2);
}
