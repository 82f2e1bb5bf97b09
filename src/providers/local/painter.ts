import sharp from 'sharp';
import type { IllustrationRequest, Illustrator } from '../illustrator';
import { ProviderError } from '../provider-error';

const SMALLEST = 64;
const LARGEST = 4096;

/** The offline illustrator: paints a lit landscape with the things that the prompt's English words name. Needs no key and no network. */
export function createPainter(): Illustrator {
  return {
    provider: 'local',
    model: 'painter',
    version: '8',
    async illustrate(request, signal) {
      signal.throwIfAborted();
      checkSize(request);
      // A worker need not have its brushes out before the first picture is asked for.
      const { paint } = await import('../../painter/paint.js');
      const { addGrain } = await import('../../painter/grain.js');
      const { prompt, width: broad, height: tall, seed } = request;
      const { svg, showsPrompt } = paint(prompt, { width: broad, height: tall, seed });
      signal.throwIfAborted();
      const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
      addGrain(data, info.width);
      signal.throwIfAborted();
      const { width, height } = info;
      const bytes = await sharp(data, { raw: { width, height, channels: 3 } })
        .png({ compressionLevel: 2 })
        .toBuffer();
      signal.throwIfAborted();
      return { bytes, mediaType: 'image/png', width, height, ...(!showsPrompt && { showsPrompt: false as const }) };
    },
  };
}

function checkSize({ width, height }: IllustrationRequest): void {
  const fits = [width, height].every((side) => Number.isInteger(side) && side >= SMALLEST && side <= LARGEST);
  if (fits) return;
  throw new ProviderError(
    'change',
    `The painter makes pictures of ${SMALLEST} to ${LARGEST} whole pixels a side; it was asked for ${width} x ${height}. Ask for another size.`,
  );
}
