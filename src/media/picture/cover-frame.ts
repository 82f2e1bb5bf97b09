import type { Format } from '../../domain/format';
import { i420FromRgb } from './i420';
import { packedRgb, readPicture } from './read-picture';

/**
 * An encoded picture (PNG, JPEG or WebP) as one raw frame that covers the format: planar 4:2:0 in BT.709 limited range.
 * What does not fit the format is cut off equally on both sides; transparent parts become black.
 */
export async function coverFrame(picture: Uint8Array, { width, height }: Format): Promise<Uint8Array> {
  const { image } = await readPicture(picture);
  const rgb = await packedRgb(image.resize(width, height, { fit: 'cover', kernel: 'lanczos3' }));
  return i420FromRgb(rgb, width, height);
}
