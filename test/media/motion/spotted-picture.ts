import sharp from 'sharp';

/** A bright spot with a soft edge in a picture, in the picture's pixels. */
export interface Spot {
  x: number;
  y: number;
  radius: number;
}

const DARK = 40;
const BRIGHT = 235;
/** How soft the edge of a spot is: about a quarter of the pixels that it takes from dark to bright. */
const SOFT = 4;

/** Spots all over a picture, of several sizes, none in step with another or with the pixels. */
export function spotsIn(width: number, height: number): Spot[] {
  return Array.from({ length: 9 }, (_, index) => ({
    x: width * (0.22 + 0.28 * (index % 3)) + ((index * 37) % 23),
    y: height * (0.2 + 0.3 * Math.floor(index / 3)) + ((index * 53) % 29),
    radius: 30 + ((index * 17) % 13) * 1.5,
  }));
}

/** A picture of nothing but spots. */
export async function spottedPicture(
  width: number,
  height: number,
  spots: readonly Spot[],
  edge = SOFT,
): Promise<Buffer> {
  const luma = Buffer.alloc(width * height, DARK);
  for (const { x, y, radius } of spots) {
    const reach = Math.ceil(radius + 12 * edge);
    for (let row = Math.floor(y) - reach; row < y + reach; row++) {
      for (let column = Math.floor(x) - reach; column < x + reach; column++) {
        const far = distance(column + 0.5 - x, row + 0.5 - y) - radius;
        const at = row * width + column;
        luma[at] = Math.max(luma[at]!, DARK + (BRIGHT - DARK) / (1 + Math.exp(far / edge)));
      }
    }
  }
  return sharp(luma, { raw: { width, height, channels: 1 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/**
 * Where the middle of a spot is in a luma plane, near where it is expected and seen with about this radius. The window's edge is
 * soft, so that no sample comes or goes at once when the spot moves.
 */
export function middleOf(luma: Uint8Array, width: number, near: { x: number; y: number }, radius: number) {
  const window = radius + 12;
  let { x, y } = near;
  for (let round = 0; round < 3; round++) {
    let [sum, sumX, sumY] = [0, 0, 0];
    for (let row = Math.floor(y - window - 4); row < y + window + 4; row++) {
      for (let column = Math.floor(x - window - 4); column < x + window + 4; column++) {
        const bright = luma[row * width + column]! - DARK - 15;
        if (bright <= 0) continue;
        const dx = column + 0.5 - x;
        const dy = row + 0.5 - y;
        const weight = bright / (1 + Math.exp((distance(dx, dy) - window) / 1.5));
        sum += weight;
        sumX += weight * dx;
        sumY += weight * dy;
      }
    }
    x += sumX / sum;
    y += sumY / sum;
  }
  return { x, y };
}

/** Many times as quick as `Math.hypot`. */
function distance(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}
