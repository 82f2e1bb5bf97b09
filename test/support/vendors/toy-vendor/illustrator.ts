import sharp from 'sharp';
import type { Illustrator, ImageAccount } from '../../../../src/providers/illustrator';

/** Draws a red block. */
export function createToyIllustrator(model: string, account: ImageAccount): Illustrator {
  return {
    provider: 'toy',
    model,
    version: '1',
    account,
    async illustrate({ width, height }, _signal, mayLeave) {
      mayLeave?.();
      const bytes = await sharp({ create: { width, height, channels: 3, background: '#c33' } })
        .png()
        .toBuffer();
      return { bytes, mediaType: 'image/png', width, height, receipt: { costMicroUsd: 40 } };
    },
  };
}
