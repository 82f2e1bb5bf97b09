import sharp from 'sharp';
import type { Letters } from './set-letters';

/** RGBA pixels of 8 bits that are laid over a picture. */
export interface Pixels {
  rgba: Uint8Array;
  width: number;
  height: number;
}

/** Pixels of letters, which reach further than the letters by `margin` on all sides. */
export interface LetterPixels extends Pixels {
  margin: number;
}

/** The look of captions, in em: white letters in a dark line, with a soft shade under them. */
const OUTLINE = 0.055;
const SHADE_BLUR = 0.16;
const SHADE_OPACITY = 0.62;
const WHITE = [255, 255, 255] as const;
const DARK = [10, 14, 24] as const;

/**
 * Blurring by so much of the line's width, and keeping what is above the value at that distance from an edge, gives a line with
 * round corners; the last number makes its own edge about a pixel soft.
 */
const BLUR_OF_OUTLINE = 0.8;
const AT_OUTLINE = 0.106;
const SLOPE_AT_OUTLINE = 0.183;

/** Draws letters as captions look. */
export async function letterPixels({ coverage, width, height, emPixels }: Letters): Promise<LetterPixels> {
  const margin = Math.ceil(emPixels * SHADE_BLUR * 2.5);
  const size = { width: width + 2 * margin, height: height + 2 * margin };
  const letters = await sharp(coverage, { raw: { width, height, channels: 1 } })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: 'black' })
    .extractChannel(0)
    .raw()
    .toBuffer();
  const spread = async (sigma: number, times = 1, plus = 0) =>
    sharp(letters, { raw: { ...size, channels: 1 } })
      .blur(Math.max(0.3, sigma))
      .linear(times, plus)
      .extractChannel(0)
      .raw()
      .toBuffer();
  const sigma = Math.max(0.5, emPixels * OUTLINE * BLUR_OF_OUTLINE);
  const steep = sigma / SLOPE_AT_OUTLINE;
  const [outline, shade] = await Promise.all([
    spread(sigma, steep, 255 * (0.5 - AT_OUTLINE * steep)),
    spread(emPixels * SHADE_BLUR, 1.6),
  ]);
  return { rgba: laidOver(letters, outline, shade), ...size, margin };
}

/** Letters over their line over their shade. */
function laidOver(letters: Uint8Array, outline: Uint8Array, shade: Uint8Array): Uint8Array {
  const rgba = new Uint8Array(4 * letters.length);
  for (let pixel = 0; pixel < letters.length; pixel++) {
    const [white, line] = [letters[pixel]! / 255, outline[pixel]! / 255];
    const below = line + (1 - line) * (shade[pixel]! / 255) * SHADE_OPACITY;
    const alpha = white + (1 - white) * below;
    if (alpha === 0) continue;
    for (let channel = 0; channel < 3; channel++) {
      rgba[4 * pixel + channel] = (white * WHITE[channel]! + (1 - white) * below * DARK[channel]!) / alpha + 0.5;
    }
    rgba[4 * pixel + 3] = 255 * alpha + 0.5;
  }
  return rgba;
}
