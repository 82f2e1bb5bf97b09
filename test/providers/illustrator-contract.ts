import sharp from 'sharp';
import type { Illustrator } from '../../src/providers/illustrator';

const PROMPT = 'lighthouse, sea, cliff, night, stars; the old keeper climbs the winding stairs';
const SIZES = [
  [1080, 1920],
  [1920, 1080],
  [1080, 1080],
] as const;

const signal = () => new AbortController().signal;

/** What every illustrator promises. */
export function describeIllustrator(name: string, create: () => Illustrator): void {
  describe(`${name}, as an illustrator`, () => {
    const illustrate = (prompt: string, width = 1080, height = 1920) =>
      create().illustrate({ prompt, width, height, seed: 7 }, signal());

    it('says who it is, for the recipe of what it makes', () => {
      const { provider, model, version } = create();
      expect([provider, model, version].every((part) => part.length > 0)).toBe(true);
    });

    it.each(SIZES)('draws %d x %d pixels, encoded as it says', async (width, height) => {
      const picture = await illustrate(PROMPT, width, height);
      const found = await sharp(picture.bytes).metadata();
      expect([found.width, found.height]).toEqual([width, height]);
      expect([picture.width, picture.height]).toEqual([width, height]);
      expect(`image/${found.format}`).toBe(picture.mediaType);
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
        expect([width, height]).toEqual([1080, 1920]);
      },
    );

    it('does not begin once it was cancelled', async () => {
      const reason = new Error('cancelled by the test');
      const request = { prompt: PROMPT, width: 1080, height: 1920, seed: 7 };
      await expect(create().illustrate(request, AbortSignal.abort(reason))).rejects.toBe(reason);
    });
  });
}
