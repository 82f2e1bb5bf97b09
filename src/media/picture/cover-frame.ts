import type { Format } from '../../domain/format';
import { readyThread, threadPieces } from '../../threads/thread-pieces';
import type { PackedPicture } from './i420-thread';
import { packedRgb, readPicture } from './read-picture';

/**
 * An encoded picture (PNG, JPEG or WebP) as one raw frame that covers the format: planar 4:2:0 in BT.709 limited range.
 * What does not fit the format is cut off equally on both sides; transparent parts become black. A thread of its own computes it.
 */
export async function coverFrame(
  picture: Uint8Array,
  { width, height }: Format,
  signal: AbortSignal = new AbortController().signal,
): Promise<Uint8Array> {
  const module = require.resolve('./i420-thread');
  readyThread(module);
  const { image } = await readPicture(picture);
  const rgb = await packedRgb(image.resize(width, height, { fit: 'cover', kernel: 'lanczos3' }));
  const input: PackedPicture = { rgb, width, height };
  for await (const frame of threadPieces<Uint8Array>(module, input, signal)) return frame;
  throw new Error('A thread that works on a picture ended without it.');
}
