import sharp from 'sharp';
import type { CaptionFonts } from '../captions/caption-font';
import { letterPixels } from '../lettering/letter-pixels';
import { setLetters } from '../lettering/set-letters';
import { readPicture } from '../picture/read-picture';

/** What a card says, the picture of a scene that it lies over, and its size in pixels. */
export interface CardToDraw {
  text: string;
  /** An encoded picture: PNG, JPEG or WebP of any size. */
  picture: Uint8Array;
  fonts: CaptionFonts;
  width: number;
  height: number;
}

/** Of the card's sides: what words may fill, and their size where they are few. */
const WIDEST = 0.8;
const HIGHEST = 0.38;
const MOST_EM = 0.13;

/** A little above the middle: words exactly in the middle look too low. */
const MIDDLE = 0.47;

/**
 * Draws a card in the film's look, as a PNG: the words of captions, large, over a scene's picture that is blurred and darkened. The same
 * input gives the same bytes. Throws as `readPicture` does.
 */
export async function drawCard({ text, picture, fonts, width, height }: CardToDraw): Promise<Uint8Array> {
  const { image } = await readPicture(picture);
  const short = Math.min(width, height);
  const { data, info } = await image
    .flatten({ background: 'black' })
    .toColourspace('srgb')
    .resize(width, height, { fit: 'cover', kernel: 'lanczos3' })
    .blur(short / 36)
    .modulate({ brightness: 0.62, saturation: 1.05 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { channels } = info;
  const letters = await setLetters({
    text,
    fonts,
    width: Math.round(width * WIDEST),
    height: Math.round(height * HIGHEST),
    mostEmPixels: short * MOST_EM,
  });
  const pixels = letters && (await letterPixels(letters));
  const over = pixels && {
    input: Buffer.from(pixels.rgba),
    raw: { width: pixels.width, height: pixels.height, channels: 4 as const },
    left: Math.round((width - pixels.width) / 2),
    top: Math.round(height * MIDDLE - pixels.height / 2),
  };
  return sharp(data, { raw: { width, height, channels } })
    .composite([{ input: vignette(width, height) }, ...(over ? [over] : [])])
    .png({ compressionLevel: 4 })
    .toBuffer();
}

/** Dark towards the corners: the eye goes to the words. */
function vignette(width: number, height: number): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>
    <radialGradient id="dark" cx="0.5" cy="0.47" r="0.75"><stop offset="0.35" stop-color="#0a0e18" stop-opacity="0"/>
    <stop offset="1" stop-color="#0a0e18" stop-opacity="0.6"/></radialGradient></defs><rect width="100%" height="100%" fill="url(#dark)"/></svg>`);
}
