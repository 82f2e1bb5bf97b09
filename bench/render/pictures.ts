import sharp from 'sharp';
import { createPainter } from '../../src/providers/local/painter';

/** A picture of the offline painter: even areas and clear edges. */
export async function flatPicture(size: { width: number; height: number }): Promise<Uint8Array> {
  const request = { prompt: 'lighthouse, cliff, sea, keeper, lamp, night', ...size, seed: 3 };
  const { bytes } = await createPainter().illustrate(request, new AbortController().signal);
  return bytes;
}

/** A picture with as much detail at every size as a photograph: noise whose strength falls with its fineness. The hardest there is. */
export async function photoLikePicture({ width, height }: { width: number; height: number }): Promise<Uint8Array> {
  let seed = 12345;
  const sum = new Float32Array(width * height * 3);
  for (let cells = 4; cells <= 1024; cells *= 2) {
    const rows = Math.round((cells * height) / width);
    const noise = Buffer.alloc(cells * rows * 3);
    for (let at = 0; at < noise.length; at++) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      noise[at] = seed >>> 24;
    }
    const smooth = await sharp(noise, { raw: { width: cells, height: rows, channels: 3 } })
      .resize(width, height, { fit: 'fill', kernel: 'cubic' })
      .raw()
      .toBuffer();
    for (let at = 0; at < sum.length; at++) sum[at]! += (smooth[at]! - 128) * (4 / cells) ** 0.6;
  }
  const pixels = Buffer.from(sum.map((value) => Math.max(0, Math.min(255, 128 + value))));
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 3 })
    .toBuffer();
}
