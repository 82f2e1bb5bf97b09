import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { importPicture } from '../../../../src/media/own/picture/import-picture';
import { manyFrames, scansBomb } from '../../../support/hostile/picture-bombs';

/** Of those that can be printed too. */
const RED = { r: 180, g: 70, b: 60 };
const BLUE = { r: 60, g: 80, b: 160 };

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-own-picture-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** A picture whose upper left is red, and else blue. */
function corner(width = 60, height = 40): sharp.Sharp {
  const blue = { create: { width, height, channels: 3 as const, background: BLUE } };
  const red = { create: { width: width / 2, height: height / 2, channels: 3 as const, background: RED } };
  return sharp(blue)
    .composite([{ input: red, left: 0, top: 0 }])
    .removeAlpha();
}

async function imported(bytes: Uint8Array) {
  await writeFile(join(directory, 'own'), bytes);
  await rm(join(directory, 'made'), { force: true });
  const size = await importPicture({
    directory,
    file: 'own',
    output: 'made',
    signal: new AbortController().signal,
  });
  const made = await readFile(join(directory, 'made'));
  const about = await sharp(made).metadata();
  const { data, info } = await sharp(made).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * info.channels).subarray(0, info.channels),
  ];
  return { size, about, at };
}

const isNear = (found: number[], { r, g, b }: typeof RED) =>
  [r, g, b].every((value, index) => Math.abs(value - found[index]!) < 24);

describe("a person's picture", () => {
  it.each([
    ['PNG', () => corner().png()],
    ['PNG of 16 bits', () => corner().toColourspace('rgb16').png()],
    ['PNG of few colours', () => corner().png({ palette: true })],
    ['JPEG', () => corner().jpeg({ quality: 95, chromaSubsampling: '4:4:4' })],
    ['JPEG in Display P3', () => corner().withIccProfile('p3').jpeg({ quality: 95, chromaSubsampling: '4:4:4' })],
    ['JPEG in CMYK', () => corner().toColourspace('cmyk').jpeg({ quality: 95 })],
    ['WebP', () => corner().webp({ lossless: true })],
    ['TIFF', () => corner().tiff()],
    ['AVIF', () => corner().avif({ quality: 90 })],
    ['GIF that stands still', () => corner().gif()],
  ])('is read as %s, and becomes a PNG in sRGB of 8 bits', async (_what, picture) => {
    const { size, about, at } = await imported(await picture().toBuffer());
    expect(size).toEqual({ width: 60, height: 40 });
    expect(about).toMatchObject({ format: 'png', space: 'srgb', depth: 'uchar', width: 60, height: 40 });
    expect([at(5, 5), isNear(at(5, 5), RED)]).toEqual([expect.anything(), true]);
    expect([at(50, 30), isNear(at(50, 30), BLUE)]).toEqual([expect.anything(), true]);
  });

  it('in grey becomes one of three colours', async () => {
    const { about } = await imported(await corner().greyscale().png().toBuffer());
    expect(about).toMatchObject({ space: 'srgb', channels: 3 });
  });

  it.each([
    [1, 'left', 'top'],
    [2, 'right', 'top'],
    [3, 'right', 'bottom'],
    [4, 'left', 'bottom'],
    [5, 'left', 'top'],
    [6, 'right', 'top'],
    [7, 'right', 'bottom'],
    [8, 'left', 'bottom'],
  ])('of orientation %d is turned: what was first is at the %s, at the %s', async (orientation, across, down) => {
    const turned = await corner().withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
    const { size, about, at } = await imported(turned);
    const lies = orientation >= 5;
    expect(size).toEqual(lies ? { width: 40, height: 60 } : { width: 60, height: 40 });
    expect(about).toMatchObject(size);
    expect(about.orientation).toBeUndefined();
    const [x, y] = [across === 'left' ? 5 : size.width - 5, down === 'top' ? 5 : size.height - 5];
    expect(isNear(at(x, y), RED)).toBe(true);
    expect(isNear(at(size.width - x, y), BLUE)).toBe(true);
    expect(isNear(at(x, size.height - y), BLUE)).toBe(true);
  });

  it('keeps its transparent parts', async () => {
    const half = { create: { width: 40, height: 40, channels: 4 as const, background: { ...RED, alpha: 0.5 } } };
    const { about, at } = await imported(await sharp(half).png().toBuffer());
    expect(about.hasAlpha).toBe(true);
    expect(Math.abs(at(20, 20)[3]! - 128)).toBeLessThan(3);
  });

  it.each([
    [1, 1],
    [3000, 2],
    [2, 3000],
    [40_000, 400],
  ])('may be of any size and ratio: %d x %d', async (width, height) => {
    const one = { create: { width, height, channels: 3 as const, background: RED } };
    expect((await imported(await sharp(one).png().toBuffer())).size).toEqual({ width, height });
  });

  it('that is very large is scaled down, in its ratio', async () => {
    const large = { create: { width: 8000, height: 4000, channels: 3 as const, background: RED } };
    const { size } = await imported(await sharp(large).jpeg().toBuffer());
    expect(size.width * size.height).toBeLessThanOrEqual(16.01e6);
    expect(size.width / size.height).toBeCloseTo(2, 2);
  });

  const refusal = (bytes: Uint8Array) =>
    imported(bytes).then(
      () => 'taken',
      (error: Error) => `${error.name}: ${error.message}`,
    );

  it('that moves is refused, with how many pictures it has', async () => {
    const frames = await Promise.all([corner(), corner().negate()].map((frame) => frame.png().toBuffer()));
    const moving = sharp(frames, { join: { animated: true } });
    expect(await refusal(await moving.clone().gif().toBuffer())).toContain(
      'OwnMediaError: has 2 pictures, one after another',
    );
    expect(await refusal(await moving.clone().webp().toBuffer())).toContain('OwnMediaError: has 2 pictures');
  });

  it('that claims more pixels than are decoded is refused before it is', async () => {
    const claims = await sharp({ create: { width: 16, height: 16, channels: 3, background: RED } })
      .png()
      .toBuffer();
    const { crc32 } = await import('node:zlib');
    claims.writeUInt32BE(60_000, 16);
    claims.writeUInt32BE(60_000, 20);
    claims.writeUInt32BE(crc32(claims.subarray(12, 29)), 29);
    expect(await refusal(claims)).toMatch(/^OwnMediaError: has (?:3600 million|too many) pixels/);
  });

  it('that is cut off, a drawing, or nothing of the kind is refused', async () => {
    const noise = { width: 60, height: 60, channels: 3 as const };
    const whole = await sharp(Buffer.from(Array.from({ length: 60 * 60 * 3 }, (_, at) => (at * 7919) % 251)), {
      raw: noise,
    })
      .png()
      .toBuffer();
    expect(await refusal(whole.subarray(0, whole.length / 2))).toContain('OwnMediaError: cannot be read as a picture');
    expect(await refusal(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))).toContain(
      'is svg',
    );
    expect(await refusal(Buffer.from('a picture'))).toContain('OwnMediaError: cannot be read');
  });

  it('is refused before it is decoded when it is drawn over hundreds of times', async () => {
    await expect(imported(await scansBomb())).rejects.toThrow(/is a JPEG that is drawn over so often/);
  });

  it('is refused when it is ten thousand pictures, one after another', async () => {
    await expect(imported(manyFrames(10_000))).rejects.toThrow(/has 10000 pictures, one after another/);
  });
});
