import sharp from 'sharp';
import { receivedPicture, UnusablePictureError } from '../../../src/providers/received/received-picture';
import { gradient } from '../../support/together-server';

const ASKED = { width: 320, height: 576 };

describe('a picture that came from a vendor', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('is taken as %s, as it came', async (format) => {
    const bytes = await sharp(await gradient(ASKED))
      .toFormat(format)
      .toBuffer();
    expect(await receivedPicture(bytes, ASKED)).toEqual({ bytes, mediaType: `image/${format}`, ...ASKED });
  });

  it.each([
    [336, 560],
    [304, 592],
  ])('may be rounded to %d x %d', async (width, height) => {
    expect(await receivedPicture(await gradient({ width, height }), ASKED)).toMatchObject({ width, height });
  });

  it.each([
    [337, 576],
    [320, 559],
  ])('is refused with %d x %d pixels', async (width, height) => {
    const received = receivedPicture(await gradient({ width, height }), ASKED);
    await expect(received).rejects.toThrow(`a picture of ${width} x ${height} pixels instead of 320 x 576`);
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
    const received = receivedPicture(whole.subarray(0, whole.length - missing), ASKED);
    await expect(received).rejects.toThrow(/^a picture that cannot be decoded \(/);
  });

  it.each(['black', 'white', '#336699'])('is refused when it is all %s', async (background) => {
    const bytes = await sharp({ create: { ...ASKED, channels: 3, background } })
      .png()
      .toBuffer();
    await expect(receivedPicture(bytes, ASKED)).rejects.toThrow(new UnusablePictureError('a blank picture'));
  });

  it('may be dark, as long as there is something in it', async () => {
    const bytes = await sharp(await gradient(ASKED))
      .linear(0.1)
      .png()
      .toBuffer();
    expect(await receivedPicture(bytes, ASKED)).toMatchObject(ASKED);
  });

  it.each([
    ['nothing', ''],
    ['HTML', '<html>no</html>'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="576"/>'],
    ['GIF', 'GIF89a\u0001\u0000'],
    ['only the first bytes of a PNG', '\x89PNG\r\n\x1a\n'],
  ])('is refused when it is %s', async (_what, text) => {
    await expect(receivedPicture(Buffer.from(text, 'latin1'), ASKED)).rejects.toThrow(UnusablePictureError);
  });

  it('is refused unread above 24 MiB', async () => {
    const received = receivedPicture(Buffer.alloc(24 * 2 ** 20 + 1), ASKED);
    await expect(received).rejects.toThrow('a file of 25165825 bytes, where 25165824 are the most');
  });
});
