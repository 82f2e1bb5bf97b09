import type { Format } from '../domain/format';

/** Raw frames of planar 4:2:0 as a stream that says itself what they are (YUV4MPEG2); the frames are not copied. */
export async function* describedFrames(
  frames: AsyncIterable<Uint8Array>,
  { width, height, fps }: Format,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`YUV4MPEG2 W${width} H${height} F${fps}:1 Ip A0:0 C420\n`);
  for await (const frame of frames) {
    yield Buffer.from('FRAME\n');
    yield frame;
  }
}
