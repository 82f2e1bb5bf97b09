import { createRandom } from './random';

/** The grain is a tile of so many pixels a side, repeated. */
const SIDE = 96;
/** Pixels with more green than this are left alone: bands are seen in the dark, and grain costs bytes. */
const BRIGHT = 100;

/**
 * Moves the dark pixels of a picture (8-bit RGB, in place) up or down by one, in a fine grain that is the same in every
 * picture: without it, dark gradients show bands once a film is compressed.
 */
export function addGrain(pixels: Uint8Array, width: number): void {
  const random = createRandom('grain');
  const tile = Int8Array.from({ length: SIDE * SIDE }, () => Math.round((random.next() + random.next() - 1) * 1.2));
  const height = pixels.length / 3 / width;
  let index = 0;
  for (let y = 0; y < height; y++) {
    const row = (y % SIDE) * SIDE;
    for (let x = 0; x < width; x++, index += 3) {
      const noise = tile[row + (x % SIDE)] ?? 0;
      if (noise === 0 || (pixels[index + 1] ?? 255) > BRIGHT) continue;
      for (let channel = index; channel < index + 3; channel++) {
        const level = (pixels[channel] ?? 0) + noise;
        if (level >= 0 && level <= 255) pixels[channel] = level;
      }
    }
  }
}
