import sharp from 'sharp';
import type { Logo } from '../../domain/film/logo';
import type { Format } from '../../domain/format';
import { logoBox } from './logo-box';
import { overlayOf, type Overlay } from './overlay';

/** A logo on the frames of a format: its picture, its opacity, and the whole pixels that it takes. */
export interface PlacedLogo {
  picture: Uint8Array;
  opacity: number;
  box: ReturnType<typeof logoBox>;
}

/** Finds a logo its place, clear of captions. Throws when its picture cannot be decoded. */
export async function placeLogo(
  picture: Uint8Array,
  { opacity, ...wished }: Omit<Logo, 'image'>,
  format: Format,
): Promise<PlacedLogo> {
  const { width, height } = await sharp(picture, { failOn: 'error' }).metadata();
  return { picture, opacity, box: logoBox({ width, height }, wished, format) };
}

/** A logo, a picture with its transparent parts, as it lies over the frames of a film. Throws when it cannot be decoded. */
export async function logoOverlay({ picture, opacity, box }: PlacedLogo, format: Format): Promise<Overlay | undefined> {
  const rgba = await sharp(picture, { failOn: 'error' })
    .toColourspace('srgb')
    .ensureAlpha()
    .resize(box.width, box.height, { fit: 'fill', kernel: 'lanczos3' })
    .raw()
    .toBuffer();
  for (let at = 3; at < rgba.length; at += 4) rgba[at] = Math.round(rgba[at]! * opacity);
  return overlayOf({ rgba, ...box }, format);
}
