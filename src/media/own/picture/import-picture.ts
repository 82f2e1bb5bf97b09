import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import { MOST_JPEG_SCANS, MOST_OWN_PIXELS, MOST_SCANNED_PIXELS } from '../../../domain/bounds';
import { jpegScans } from '../../../domain/film/own/jpeg-scans';
import { OwnMediaError } from '../own-media-error';

/** A person's picture in a private directory, by its name there, and the PNG to make of it. */
interface PictureToImport {
  directory: string;
  file: string;
  output: string;
  signal: AbortSignal;
}

/** In pixels. */
interface Size {
  width: number;
  height: number;
}

/** A film shows 2 million at a time, and its camera comes a fifth closer; more only takes room. */
const KEPT_PIXELS = 16e6;

const READ = ['png', 'jpeg', 'webp', 'gif', 'tiff', 'heif'];

const BY_MEGAPIXELS = `at most ${MOST_OWN_PIXELS / 1e6} million`;

/**
 * Makes of a person's picture a PNG in sRGB of 8 bits, turned as it is to be seen, its transparent parts kept; a very large one is
 * scaled down. libvips does it in threads of its own. Answers its size; throws an `OwnMediaError` when it cannot be used.
 */
export async function importPicture({ directory, file, output, signal }: PictureToImport): Promise<Size> {
  const path = join(directory, file);
  const { autoOrient: size } = await readablePicture(path);
  signal.throwIfAborted();
  const scale = Math.min(1, Math.sqrt(KEPT_PIXELS / (size.width * size.height)));
  const { width, height } = await opened(path)
    .autoOrient()
    .resize({
      width: Math.max(1, Math.round(size.width * scale)),
      height: Math.max(1, Math.round(size.height * scale)),
      fit: 'fill',
    })
    .toColourspace('srgb')
    .png({ compressionLevel: 6 })
    .toFile(join(directory, output))
    .catch(unreadable);
  return { width, height };
}

/** What a picture's header tells; throws an `OwnMediaError` for one that cannot be used, without decoding it. */
export async function readablePicture(path: string): Promise<Metadata> {
  const found = await opened(path).metadata().catch(unreadable);
  const { format, pages = 1, width, height, compression } = found;
  if (!READ.includes(format) || (format === 'heif' && compression !== 'av1')) {
    throw new OwnMediaError(`is ${format}, which is not read: convert it to PNG or JPEG`);
  }
  if (pages > 1) {
    throw new OwnMediaError(
      `has ${pages} pictures, one after another, where one that stands still is shown: bring that one`,
    );
  }
  if (width * height > MOST_OWN_PIXELS) {
    throw new OwnMediaError(
      `has ${Math.ceil((width * height) / 1e6)} million pixels, and ${BY_MEGAPIXELS} are read: scale it down`,
    );
  }
  const scans = format === 'jpeg' ? jpegScans(await readFile(path), MOST_JPEG_SCANS) : 1;
  if (scans > MOST_JPEG_SCANS || scans * width * height > MOST_SCANNED_PIXELS) {
    throw new OwnMediaError('is a JPEG that is drawn over so often that it would take minutes to decode: save it anew');
  }
  return found;
}

function opened(path: string): sharp.Sharp {
  return sharp(path, { failOn: 'error', limitInputPixels: MOST_OWN_PIXELS });
}

function unreadable(reason: Error): never {
  if (/pixel limit/i.test(reason.message)) {
    throw new OwnMediaError(`has too many pixels, and ${BY_MEGAPIXELS} are read: scale it down`, { cause: reason });
  }
  const why = reason.message.split('\n')[0]?.trim() ?? 'it is damaged';
  throw new OwnMediaError(`cannot be read as a picture (${why}): save it anew`, { cause: reason });
}
