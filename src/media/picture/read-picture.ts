import sharp, { type Sharp } from 'sharp';

const READABLE = ['png', 'jpeg', 'webp'];

/** A picture that can be decoded, turned as it is meant to be seen, and its size then. */
export interface ReadPicture {
  image: Sharp;
  width: number;
  height: number;
}

/** Opens an encoded picture. Throws when it is no PNG, JPEG or WebP. */
export async function readPicture(picture: Uint8Array): Promise<ReadPicture> {
  const input = sharp(picture, { failOn: 'error' });
  const { format, autoOrient } = await input.metadata().catch(unreadable);
  const kind: string = format;
  if (!READABLE.includes(kind)) {
    throw new Error(`A scene's picture must be PNG, JPEG or WebP, but it is ${kind}: draw this illustration again.`);
  }
  return { image: input.autoOrient(), ...autoOrient };
}

/** A picture as packed RGB, transparent parts black. Throws when it is not whole. */
export async function packedRgb(image: Sharp): Promise<Uint8Array> {
  return image.flatten({ background: 'black' }).toColourspace('srgb').raw().toBuffer().catch(unreadable);
}

function unreadable(reason: Error): never {
  throw new Error(
    `A scene's picture must be a whole PNG, JPEG or WebP, but it cannot be read (${reason.message.trim()}): draw this illustration again.`,
    { cause: reason },
  );
}
