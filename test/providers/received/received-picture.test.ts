import sharp from 'sharp';
import { receivedPicture, UnusablePictureError } from '../../../src/providers/received/received-picture';
import { scansBomb, textBomb } from '../../support/picture-bombs';
import { gradient } from '../../support/together-server';

const ASKED = { width: 320, height: 576 };

describe('a picture that came from a vendor', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('is taken as %s, as it came', async (format) => {
    const bytes = await sharp(await gradient(ASKED))
      .toFormat(format)
      .toBuffer();
    expect(await receivedPicture(bytes)).toEqual({ bytes, mediaType: `image/${format}`, ...ASKED });
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
