/** FLUX draws in blocks of so many pixels. */
const BLOCK = 16;
const SHORTEST_SIDE = 256;
const LONGEST_SIDE = 1920;

/**
 * The largest picture in exactly the shape of a format that FLUX draws without rounding and that has at most so many
 * million pixels: 720 x 1280 for 1080 x 1920 and one megapixel. The film scales it to its own size.
 */
export function drawnSize(
  format: { width: number; height: number },
  megapixels: number,
): { width: number; height: number } {
  const common = greatestCommonDivisor(format.width, format.height);
  const unit = { width: (format.width / common) * BLOCK, height: (format.height / common) * BLOCK };
  const [shortUnit, longUnit] = [Math.min(unit.width, unit.height), Math.max(unit.width, unit.height)];
  const byPixels = Math.floor(Math.sqrt((megapixels * 1e6) / (shortUnit * longUnit)));
  const times = Math.min(byPixels, Math.floor(LONGEST_SIDE / longUnit));
  if (times * shortUnit < SHORTEST_SIDE) {
    throw new RangeError(
      `FLUX draws pictures of ${SHORTEST_SIDE} to ${LONGEST_SIDE} pixels a side in steps of ${BLOCK}: none in the shape of ` +
        `${format.width} x ${format.height} has at most ${megapixels} megapixels. Choose another format or more megapixels.`,
    );
  }
  return { width: unit.width * times, height: unit.height * times };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
