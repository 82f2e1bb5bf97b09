import sharp from 'sharp';
import type { Logo } from '../../domain/film/logo';
import type { Format } from '../../domain/format';
import { logoBox } from './logo-box';
import { overlayOf, type Overlay } from './overlay';

/** A logo, a picture with its transparent parts, as it lies over the frames of a film. Throws when it cannot be decoded. */
export async function logoOverlay(
  picture: Uint8Array,
  logo: Omit<Logo, 'image'>,
  format: Format,
): Promise<Overlay | undefined> {
  const image = sharp(picture, { failOn: 'error' });
  const { width, height } = await image.metadata();
  const box = logoBox({ width, height }, logo, format);
  const rgba = await image
    .toColourspace('srgb')
    .ensureAlpha()
    .resize(box.width, box.height, { fit: 'fill', kernel: 'lanczos3' })
    .raw()
    .toBuffer();
  for (let at = 3; at < rgba.length; at += 4) rgba[at] = Math.round(rgba[at]! * logo.opacity);
  return overlayOf({ rgba, ...box }, format);
}
