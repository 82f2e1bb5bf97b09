import { readPicture } from '../picture/read-picture';

/** In pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A size in the shape of a film, with about so many pixels. */
export function sizeWith(pixels: number, { width, height }: Size): Size {
  const scale = Math.sqrt(pixels / (width * height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** A scene's picture as its film shows it, small, as a JPEG. Throws as `readPicture` does. */
export async function smallPicture(picture: Uint8Array, { width, height }: Size): Promise<Uint8Array> {
  const { image } = await readPicture(picture);
  return image
    .resize(width, height, { fit: 'cover' })
    .flatten({ background: 'black' })
    .toColourspace('srgb')
    .jpeg({ quality: 74 })
    .toBuffer();
}
