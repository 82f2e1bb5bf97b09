import { MOST_DRAWN_PIXELS, MOST_JPEG_SCANS, MOST_PICTURE_BYTES, MOST_SCANNED_PIXELS } from '../../domain/bounds';
import { jpegScans } from '../../domain/film/own/jpeg-scans';
import sharp, { type OutputInfo } from 'sharp';
import type { Picture } from '../illustrator';

/** A smaller one is a sign or a mistake, and no film can show it. */
const SHORTEST_SIDE = 64;
/** A JPEG has no longer one. */
const LONGEST_SIDE = 65_500;
/** A picture whose colours all vary less (of 255) shows nothing: black, transparent, or one plain colour. */
const BLANK_BELOW_DEVIATION = 2;

/**
 * How a picture is kept: nothing is seen to be lost, and it has a sixth of a PNG's bytes and takes a thirtieth of a lossless WebP's
 * time (docs/decisions.md has the figures).
 */
const KEPT = { quality: 95, chromaSubsampling: '4:4:4' } as const;

/** What a vendor sent is not a picture that a film can show; the message says what it is, as the end of a sentence. */
export class UnusablePictureError extends Error {
  override readonly name = 'UnusablePictureError';
}

/**
 * The picture in bytes that came from a vendor, once it is known to be whole: PNG, JPEG or WebP, decodable to its last row,
 * not blank, of whatever size. What came is decoded here and nowhere else: the picture is a JPEG of ours, turned as it is to be seen,
 * in sRGB of 8 bits, black where it was transparent, with nothing that came besides. Throws an `UnusablePictureError`.
 */
export async function receivedPicture(bytes: Uint8Array): Promise<Picture> {
  if (bytes.length > MOST_PICTURE_BYTES)
    unusable(`a file of ${bytes.length} bytes, where ${MOST_PICTURE_BYTES} are the most`);
  const kind = kindOf(bytes);
  if (!kind) unusable('something that is not a PNG, JPEG or WebP picture');

  // libvips forgives a picture that ends early unless it is told not to.
  const picture = sharp(bytes, { failOn: 'truncated', limitInputPixels: MOST_DRAWN_PIXELS });
  const { width, height } = await decoded(picture.metadata());
  const scans = kind === 'jpeg' ? jpegScans(bytes, MOST_JPEG_SCANS) : 1;
  if (scans > MOST_JPEG_SCANS || scans * width * height > MOST_SCANNED_PIXELS) {
    unusable('a JPEG that is drawn over so often that it would take minutes to decode');
  }
  if (Math.max(width, height) > LONGEST_SIDE) {
    unusable(`a picture of ${width} x ${height} pixels, where a side has ${LONGEST_SIDE} at most`);
  }
  if (Math.min(width, height) < SHORTEST_SIDE) unusable(`a picture of only ${width} x ${height} pixels`);
  const { data, info } = await decoded(
    // As the film shows it: what is transparent is black there.
    picture
      .autoOrient()
      .flatten({ background: 'black' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true }),
  );
  // Not `stats()`: it also looks for entropy, sharpness and the dominant colour, which takes five times as long.
  if (isBlank(data, info.channels)) unusable('a blank picture');
  return { bytes: await asKept(data, info), mediaType: 'image/jpeg', width: info.width, height: info.height };
}

function asKept(data: Uint8Array, { width, height, channels }: OutputInfo): Promise<Uint8Array> {
  return sharp(data, { raw: { width, height, channels } }).jpeg(KEPT).toBuffer();
}

/** By its first bytes: sharp also opens SVG and others, which a vendor has no reason to send. */
function kindOf(bytes: Uint8Array): 'png' | 'jpeg' | 'webp' | undefined {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'webp';
  return undefined;
}

/** Whether no colour of these interleaved samples varies. */
function isBlank(samples: Uint8Array, channels: number): boolean {
  for (let channel = 0; channel < channels; channel++) {
    let count = 0;
    let sum = 0;
    let squares = 0;
    for (let at = channel; at < samples.length; at += channels) {
      const sample = samples[at]!;
      count++;
      sum += sample;
      squares += sample * sample;
    }
    if (squares / count - (sum / count) ** 2 >= BLANK_BELOW_DEVIATION ** 2) return false;
  }
  return true;
}

async function decoded<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: Error) => unusable(`a picture that cannot be decoded (${oneLine(error.message)})`));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 120);
}

function unusable(what: string): never {
  throw new UnusablePictureError(what);
}
