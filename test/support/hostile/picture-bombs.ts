// Pictures of few bytes that would take long, or much memory, to decode.
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32, createDeflate } from 'node:zlib';
import sharp from 'sharp';
import { gradient } from '../vendors/together-server';

/** A progressive JPEG that goes over its picture some hundred times. */
export async function scansBomb(): Promise<Buffer> {
  const whole = await sharp(await gradient({ width: 1024, height: 1024 }))
    .jpeg({ progressive: true })
    .toBuffer();
  const scan = whole.subarray(whole.lastIndexOf(Buffer.from([0xff, 0xda])), whole.length - 2);
  const scans = Array.from({ length: 400 }, () => scan);
  return Buffer.concat([whole.subarray(0, whole.length - 2), ...scans, whole.subarray(whole.length - 2)]);
}

/** A GIF of so many frames of one pixel. */
export function manyFrames(frames: number): Buffer {
  const header = Buffer.from('GIF89a\x40\x00\x40\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff', 'latin1');
  const frame = Buffer.from(
    '\x21\xf9\x04\x00\x01\x00\x00\x00\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00',
    'latin1',
  );
  return Buffer.concat([header, ...Array.from({ length: frames }, () => frame), Buffer.from(';')]);
}

/** A PNG with a text in it that is 300 MB when it is unpacked. */
export async function textBomb(size: { width: number; height: number }): Promise<Buffer> {
  const whole = await sharp(await gradient(size))
    .png()
    .toBuffer();
  const piece = Buffer.alloc(1e6, 'a');
  // Never in the memory at once: a test looks at that.
  const packed = Readable.from(Array.from({ length: 300 }, () => piece)).pipe(createDeflate());
  const text = Buffer.concat([Buffer.from('Comment\0\0'), await buffer(packed)]);
  const named = Buffer.concat([Buffer.from('zTXt'), text]);
  const chunk = Buffer.alloc(8 + named.length);
  chunk.writeUInt32BE(text.length, 0);
  named.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(named), 4 + named.length);
  // Behind the header, which is 33 bytes long.
  return Buffer.concat([whole.subarray(0, 33), chunk, whole.subarray(33)]);
}
