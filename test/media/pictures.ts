import sharp from 'sharp';

/** A PNG of one colour. */
export function plain(colour: string, width = 90, height = 160): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .png()
    .toBuffer();
}
