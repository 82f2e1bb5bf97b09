import sharp from 'sharp';
import { FORMATS, type FormatName } from '../../src/domain/format';
import type { Illustrator } from '../../src/providers/illustrator';

const PROMPT = 'lighthouse, sea, cliff, night, stars; the old keeper climbs the winding stairs';

const signal = () => new AbortController().signal;

/** What every illustrator promises; `skipped` gives the reason why it cannot be asked here. */
export function describeIllustrator(name: string, create: () => Illustrator, skipped?: string): void {
  const describeIt = skipped === undefined ? describe : describe.skip;
  describeIt(`${name}, as an illustrator${skipped === undefined ? '' : ` (skipped: ${skipped})`}`, () => {
    const sizeFor = (format: FormatName) => {
      const { width, height } = create().settingsFor?.(FORMATS[format]) ?? FORMATS[format];
      return { width, height };
    };
    const illustrate = (prompt: string, format: FormatName = 'portrait') =>
      create().illustrate({ prompt, ...sizeFor(format), seed: 7 }, signal());

    it('says who it is, for the recipe of what it makes', () => {
      const { provider, model, version } = create();
      expect([provider, model, version].every((part) => part.length > 0)).toBe(true);
    });

    it.each(Object.keys(FORMATS) as FormatName[])(
      'draws in its size for the %s format, and in its shape, encoded as it says',
      async (format) => {
        const size = sizeFor(format);
        const picture = await illustrate(PROMPT, format);
        const found = await sharp(picture.bytes).metadata();
        expect([found.width, found.height]).toEqual([size.width, size.height]);
        expect([picture.width, picture.height]).toEqual([size.width, size.height]);
        expect(size.width * FORMATS[format].height).toBe(size.height * FORMATS[format].width);
        expect(`image/${found.format}`).toBe(picture.mediaType);
      },
    );

    it('is upright, in sRGB of 8 bits, and has nothing but its pixels', async () => {
      const { space, depth, channels, ...found } = await sharp((await illustrate(PROMPT)).bytes).metadata();
      expect({ space, depth, channels }).toEqual({ space: 'srgb', depth: 'uchar', channels: 3 });
      for (const besides of ['orientation', 'exif', 'icc', 'iptc', 'xmp'] as const)
        expect(found[besides]).toBeUndefined();
    });

    it('draws something: the picture has light and dark', async () => {
      const { channels } = await sharp((await illustrate(PROMPT)).bytes).stats();
      expect(Math.max(...channels.map((channel) => channel.stdev))).toBeGreaterThan(8);
    });

    it('draws the same picture for the same request', async () => {
      const [one, other] = [await illustrate(PROMPT), await illustrate(PROMPT)];
      expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    });

    it.each(['Nothing here is concrete.', '🎉 <svg> & "quotes" \u0007'])(
      'draws something for any prompt: %j',
      async (prompt) => {
        const { width, height } = await sharp((await illustrate(prompt)).bytes).metadata();
        expect({ width, height }).toEqual(sizeFor('portrait'));
      },
    );

    it('does not begin once it was cancelled', async () => {
      const reason = new Error('cancelled by the test');
      const request = { prompt: PROMPT, ...sizeFor('portrait'), seed: 7 };
      await expect(create().illustrate(request, AbortSignal.abort(reason))).rejects.toBe(reason);
    });
  });
}
