import type { DrawnStyle } from '../../domain/captions/style/caption-style';
import type { Format } from '../../domain/format';

/**
 * Where the middle of a caption is, in pixels from the left and the top: as low or high as is clear of a phone's buttons and of the
 * picture's subject, and always within the margins, whatever its height.
 */
export function captionMiddle(
  heightPixels: number,
  format: Format,
  style: Pick<DrawnStyle, 'place' | 'margins'>,
): { x: number; y: number } {
  const { width, height } = format;
  const { top, right, bottom, left } = style.margins;
  const lowest = (height * (100 - bottom)) / 100 - heightPixels / 2;
  const highest = (height * top) / 100 + heightPixels / 2;
  const wished = { low: height * usualHeight(format), middle: height / 2, high: height * (1 - usualHeight(format)) };
  return {
    x: (width * (100 + left - right)) / 200,
    y: Math.max(highest, Math.min(lowest, wished[style.place])),
  };
}

/** The middle of low captions, as a share of the film's height. */
function usualHeight({ width, height }: Format): number {
  return height > width ? 0.78 : 0.86;
}
