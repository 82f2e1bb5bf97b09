import type { Format } from '../../format';
import type { DrawnStyle } from './caption-style';

/** The size of captions in pixels. Portrait and square films are watched on phones, landscape on larger screens. */
export function captionEmPixels({ width, height }: Format, { sizePercent }: Pick<DrawnStyle, 'sizePercent'>): number {
  return ((width > height ? height * 0.054 : width * 0.052) * sizePercent) / 100;
}

/** How wide a line may be, outline and all, in pixels. */
export function lineWidth({ width }: Format, { margins }: Pick<DrawnStyle, 'margins'>): number {
  return (width * (100 - margins.left - margins.right)) / 100;
}
