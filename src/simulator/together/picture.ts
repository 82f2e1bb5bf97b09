import { createHash } from 'node:crypto';
import { compressPixels, palettePng } from './png';

const SKY = 200;
const SUN = 200;
const HILLS = [210, 225, 240] as const;
const HILL_SHADES = 15;

/** What sets pictures of one size apart: all colours, or none at all, or such as nobody sees. */
export type Colours = 'of its own' | 'black' | 'transparent';

const pixelsBySize = new Map<string, Buffer>();

/**
 * A PNG of exactly this size: hills under a sun. The pixels are painted and compressed once for each size; the colours
 * and a comment come from `identity`, so that pictures cost no time and yet none is like another.
 */
export function paintPicture(width: number, height: number, identity: string, colours: Colours = 'of its own'): Buffer {
  const size = `${width}x${height}`;
  const pixels = pixelsBySize.get(size) ?? compressPixels(paintHills(width, height), width);
  pixelsBySize.set(size, pixels);
  const digest = createHash('sha256').update(identity).digest();
  const palette = colours === 'black' ? new Uint8Array(256 * 3) : paletteOf(digest);
  return palettePng(width, height, pixels, palette, digest.toString('hex'), colours === 'transparent');
}

function paintHills(width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) pixels.fill(Math.floor((y / height) * SKY), y * width, (y + 1) * width);
  const radius = Math.floor(Math.min(width, height) / 9);
  const [sunX, sunY] = [Math.floor(width * 0.68), Math.floor(height * 0.24)];
  for (let dy = -radius; dy <= radius; dy++) {
    const half = Math.floor(Math.sqrt(radius * radius - dy * dy));
    const row = (sunY + dy) * width;
    pixels.fill(SUN, row + sunX - half, row + sunX + half);
  }
  HILLS.forEach((colour, hill) => {
    const top = 0.52 + hill * 0.14;
    for (let x = 0; x < width; x++) {
      const wave = Math.sin((x / width) * (5 + hill * 2) + hill * 2.1) * 0.06;
      const from = Math.floor((top + wave) * height);
      for (let y = from; y < height; y++) {
        pixels[y * width + x] = colour + Math.floor(((y - from) / (height - from)) * HILL_SHADES);
      }
    }
  });
  return pixels;
}

function paletteOf(digest: Buffer): Uint8Array {
  const colour = (at: number, low: number, high: number): number[] =>
    [0, 1, 2].map((part) => low + (digest[at + part]! / 255) * (high - low));
  const palette = new Uint8Array(256 * 3);
  const shade = (first: number, count: number, from: number[], to: number[]): void => {
    for (let index = 0; index < count; index++) {
      const share = index / count;
      palette.set(
        from.map((part, at) => Math.round(part + (to[at]! - part) * share)),
        (first + index) * 3,
      );
    }
  };
  shade(0, SKY, colour(0, 20, 110), colour(3, 170, 250));
  shade(SUN, 1, [255, 240, 200], [255, 240, 200]);
  HILLS.forEach((first, hill) =>
    shade(first, HILL_SHADES, colour(6 + hill * 3, 40, 130), colour(15 + hill * 3, 0, 60)),
  );
  return palette;
}
