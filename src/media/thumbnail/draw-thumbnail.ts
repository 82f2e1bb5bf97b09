import sharp, { type OverlayOptions, type Sharp } from 'sharp';
import type { CaptionFonts } from '../captions/caption-font';
import { letterPixels } from '../lettering/letter-pixels';
import { setLetters } from '../lettering/set-letters';
import { readPicture } from '../picture/read-picture';
import { thumbnailLayout, type Area, type ThumbnailLayout } from './thumbnail-layout';

/** What a thumbnail shows, and its size in pixels. */
export interface ThumbnailToDraw {
  /** An encoded picture: PNG, JPEG or WebP of any size. */
  picture: Uint8Array;
  title: string;
  fonts: CaptionFonts;
  width: number;
  height: number;
}

/** YouTube takes 2 MB at most: at this quality the largest that was seen had a third of it. */
const JPEG = { quality: 88, chromaSubsampling: '4:4:4' } as const;

/** Draws a picture with a title on it, as a JPEG; the same input gives the same bytes. Throws as `readPicture` does. */
export async function drawThumbnail({ picture, title, fonts, width, height }: ThumbnailToDraw): Promise<Uint8Array> {
  const { image, ...size } = await readPicture(picture);
  const layout = thumbnailLayout(size, { width, height });
  const opaque = image.flatten({ background: 'black' }).toColourspace('srgb');
  const cover = opaque.clone().resize(width, height, { fit: 'cover', kernel: 'lanczos3' });
  const letters = await titleOver(layout, title, fonts);
  if (!layout.beside) {
    const shade = letters ? [shadeBehind(layout.title, width, height)] : [];
    return jpegOf(cover, [...shade, ...(letters ? [letters] : [])]);
  }
  const { left, top, ...whole } = layout.beside;
  const behind = cover.blur(width / 40).modulate({ brightness: 0.5 });
  const shown = await opaque
    .clone()
    .resize(whole.width, whole.height, { fit: 'fill', kernel: 'lanczos3' })
    .png()
    .toBuffer();
  return jpegOf(behind, [{ input: shown, left, top }, ...(letters ? [letters] : [])]);
}

/** Composed apart: sharp lays over the picture before it does what was asked of it. */
async function jpegOf(picture: Sharp, over: OverlayOptions[]): Promise<Uint8Array> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return sharp(data, { raw: { width, height, channels } }).composite(over).jpeg(JPEG).toBuffer();
}

/** The title in its area. */
async function titleOver(
  { title: area, titleAt, mostEmPixels }: ThumbnailLayout,
  text: string,
  fonts: CaptionFonts,
): Promise<OverlayOptions | undefined> {
  const letters = await setLetters({ text, fonts, width: area.width, height: area.height, mostEmPixels });
  if (!letters) return undefined;
  const { rgba, width, height, margin } = await letterPixels(letters);
  return {
    input: Buffer.from(rgba),
    raw: { width, height, channels: 4 },
    left: Math.round(area.left + (area.width - width) / 2),
    top: Math.round(area.top - margin + (area.height - letters.height) * titleAt),
  };
}

/** Darkens the picture towards the title, so that it is read on any. */
function shadeBehind({ top }: Area, width: number, height: number): OverlayOptions {
  const from = (0.8 * top) / height;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>
    <linearGradient id="shade" x1="0" y1="${from}" x2="0" y2="1"><stop offset="0" stop-color="#0a0e18" stop-opacity="0"/>
    <stop offset="0.5" stop-color="#0a0e18" stop-opacity="0.5"/><stop offset="1" stop-color="#0a0e18" stop-opacity="0.66"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#shade)"/></svg>`;
  return { input: Buffer.from(svg) };
}
