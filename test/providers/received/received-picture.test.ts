import sharp from 'sharp';
import { receivedPicture, UnusablePictureError } from '../../../src/providers/received/received-picture';
import { ODD_PICTURES, ODD_SIZE } from '../../support/hostile/odd-pictures';
import { scansBomb, textBomb } from '../../support/hostile/picture-bombs';
import { gradient } from '../../support/vendors/together-server';

const ASKED = { width: 320, height: 576 };

/** What a field of an odd picture shows, but for its edges: the means of red, green and blue. */
async function meansOfField(picture: Uint8Array, field: number): Promise<number[]> {
  const [width, height] = [ODD_SIZE.width / 2, ODD_SIZE.height / 2];
  const [left, top] = [(field % 2) * width + 10, Math.floor(field / 2) * height + 10];
  const part = await sharp(picture)
    .extract({ left, top, width: width - 20, height: height - 20 })
    .png()
    .toBuffer();
  return (await sharp(part).stats()).channels.map(({ mean }) => mean);
}

describe('a picture that came from a vendor', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('is taken as %s, and looks as it came', async (format) => {
    const bytes = await sharp(await gradient(ASKED))
      .toFormat(format)
      .toBuffer();
    const picture = await receivedPicture(bytes);
    expect(picture).toEqual({ bytes: expect.any(Uint8Array), mediaType: 'image/jpeg', ...ASKED });
    const [came, kept] = await Promise.all([bytes, picture.bytes].map((each) => sharp(each).raw().toBuffer()));
    const differences = kept!.map((sample, at) => Math.abs(sample - came![at]!));
    expect(Math.max(...new Set(differences))).toBeLessThan(8);
  });

  it.each(ODD_PICTURES)('is kept as all others are, when it came as %s', async (_what, written, shows, within) => {
    const picture = await receivedPicture(await written());
    expect(picture).toMatchObject({ mediaType: 'image/jpeg', ...ODD_SIZE });
    const found = await sharp(picture.bytes).metadata();
    const usual = { format: 'jpeg', space: 'srgb', depth: 'uchar', channels: 3, isProgressive: false };
    expect(found).toMatchObject({ ...usual, chromaSubsampling: '4:4:4', ...ODD_SIZE });
    for (const besides of ['orientation', 'exif', 'icc', 'iptc', 'xmp'] as const)
      expect(found[besides]).toBeUndefined();
    for (const [at, field] of shows.entries()) {
      const off = (await meansOfField(picture.bytes, at)).map((mean, colour) => Math.abs(mean - field[colour]!));
      expect(Math.max(...off)).toBeLessThan(within);
    }
  });

  it('keeps nothing of what came besides its pixels', async () => {
    const exif = { IFD0: { ImageDescription: 'made by somebody at home' } };
    const bytes = await sharp(await gradient(ASKED))
      .withExif(exif)
      .jpeg()
      .toBuffer();
    expect(bytes.includes('somebody at home')).toBe(true);
    expect(Buffer.from((await receivedPicture(bytes)).bytes).includes('somebody at home')).toBe(false);
  });

  it('is the same each time, byte for byte', async () => {
    const bytes = await gradient(ASKED);
    const [one, other] = [await receivedPicture(bytes), await receivedPicture(bytes)];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });

  it.each([
    [336, 560],
    [1024, 1024],
    [1920, 256],
  ])('may be of any size: %d x %d', async (width, height) => {
    expect(await receivedPicture(await gradient({ width, height }))).toMatchObject({ width, height });
  });

  it.each([
    [63, 576],
    [1, 1],
  ])('is refused with %d x %d pixels', async (width, height) => {
    const received = receivedPicture(await gradient({ width, height }));
    await expect(received).rejects.toThrow(`a picture of only ${width} x ${height} pixels`);
  });

  it('is refused with a side that no JPEG has', async () => {
    const size = { width: 65_501, height: 64 };
    const wide = sharp({ create: { ...size, channels: 3, background: 'black' } }).png();
    await expect(receivedPicture(await wide.toBuffer())).rejects.toThrow(
      new UnusablePictureError('a picture of 65501 x 64 pixels, where a side has 65500 at most'),
    );
  });

  it.each([
    ['jpeg', 2],
    ['jpeg', 2_000],
    ['png', 200],
    ['png', 2_000],
    ['webp', 200],
  ] as const)('is refused as %s whose last %d bytes are missing', async (format, missing) => {
    const whole = await sharp(await gradient(ASKED))
      .toFormat(format)
      .toBuffer();
    const received = receivedPicture(whole.subarray(0, whole.length - missing));
    await expect(received).rejects.toThrow(/^a picture that cannot be decoded \(/);
  });

  it('is refused before it is decoded when it is drawn over hundreds of times', async () => {
    await expect(receivedPicture(await scansBomb())).rejects.toThrow(/^a JPEG that is drawn over so often/);
  });

  it('is taken when it is drawn over as encoders do', async () => {
    const bytes = await sharp(await gradient(ASKED))
      .jpeg({ progressive: true })
      .toBuffer();
    expect(await receivedPicture(bytes)).toMatchObject(ASKED);
  });

  it('takes no memory for what a PNG says besides', async () => {
    const bytes = await textBomb(ASKED);
    const before = process.resourceUsage().maxRSS;
    await receivedPicture(bytes).catch(() => undefined);
    // In kilobytes; unpacked the text has 300,000 of them.
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(150_000);
  });

  it.each(['black', 'white', '#336699'])('is refused when it is all %s', async (background) => {
    const bytes = await sharp({ create: { ...ASKED, channels: 3, background } })
      .png()
      .toBuffer();
    await expect(receivedPicture(bytes)).rejects.toThrow(new UnusablePictureError('a blank picture'));
  });

  it.each([
    ['wholly transparent, whatever colours are hidden', 0],
    ['nearly so', 0.004],
  ])('is refused when it is %s', async (_what, alpha) => {
    const bytes = await sharp(await gradient(ASKED))
      .ensureAlpha(alpha)
      .png()
      .toBuffer();
    await expect(receivedPicture(bytes)).rejects.toThrow(new UnusablePictureError('a blank picture'));
  });

  it('is refused when it is black on nothing, for nothing is black in a film', async () => {
    const black = { ...ASKED, channels: 3 as const, background: 'black' };
    const bytes = await sharp({ create: black })
      .joinChannel(
        await sharp(await gradient(ASKED))
          .greyscale()
          .raw()
          .toBuffer(),
        { raw: { ...ASKED, channels: 1 } },
      )
      .png()
      .toBuffer();
    await expect(receivedPicture(bytes)).rejects.toThrow('a blank picture');
  });

  it('may be transparent in part', async () => {
    const bytes = await sharp(await gradient(ASKED))
      .ensureAlpha(0.5)
      .png()
      .toBuffer();
    expect(await receivedPicture(bytes)).toMatchObject(ASKED);
  });

  it('may be dark, as long as there is something in it', async () => {
    const bytes = await sharp(await gradient(ASKED))
      .linear(0.1)
      .png()
      .toBuffer();
    expect(await receivedPicture(bytes)).toMatchObject(ASKED);
  });

  it.each([
    ['nothing', ''],
    ['HTML', '<html>no</html>'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="576"/>'],
    ['GIF', 'GIF89a\u0001\u0000'],
    ['only the first bytes of a PNG', '\x89PNG\r\n\x1a\n'],
  ])('is refused when it is %s', async (_what, text) => {
    await expect(receivedPicture(Buffer.from(text, 'latin1'))).rejects.toThrow(UnusablePictureError);
  });

  it('is refused unread above 24 MiB', async () => {
    const received = receivedPicture(Buffer.alloc(24 * 2 ** 20 + 1));
    await expect(received).rejects.toThrow('a file of 25165825 bytes, where 25165824 are the most');
  });
});
