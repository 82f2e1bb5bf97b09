import sharp from 'sharp';

import type { Format } from '../../domain/format';
import { i420FromRgb } from './i420';

const READABLE = ['png', 'jpeg', 'webp'];

/**
 * An encoded picture (PNG, JPEG or WebP) as one raw frame that covers the format: planar 4:2:0 in BT.709 limited range.
 * What does not fit the format is cut off equally on both sides; transparent parts become black.
 */
export async function coverFrame(picture: Uint8Array, { width, height }: Format): Promise<Uint8Array> {
  const image = sharp(picture, { failOn: 'error' });
  const kind: string = await image.metadata().then(({ format }) => format, unreadable);
  if (!READABLE.includes(kind)) {
    throw new Error(`A scene's picture must be PNG, JPEG or WebP, but it is ${kind}: draw this illustration again.`);
  }
  const rgb = await image
    .autoOrient()
    .resize(width, height, { fit: 'cover', kernel: 'lanczos3' })
    .flatten({ background: 'black' })
    .toColourspace('srgb')
    .raw()
    .toBuffer()
    .catch(unreadable);
  return i420FromRgb(rgb, width, height);
}

function unreadable(reason: Error): never {
  throw new Error(
    `A scene's picture must be a whole PNG, JPEG or WebP, but it cannot be read (${reason.message.trim()}): draw this illustration again.`,
    { cause: reason },
  );
}
