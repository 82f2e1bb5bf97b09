import fc from 'fast-check';
import sharp from 'sharp';
import { LOGO_PLACES } from '../../../src/domain/film/logo';
import { FORMATS } from '../../../src/domain/format';
import { isDrawn, type DrawnStyle } from '../../../src/domain/captions/style/caption-style';
import { PRESETS } from '../../../src/domain/captions/style/presets';
import { PLACES } from '../../../src/domain/captions/style/style-values';
import { captionEmPixels } from '../../../src/domain/captions/style/caption-size';
import { PLATFORMS } from '../../../src/domain/captions/style/platforms';
import { resolvedStyle } from '../../../src/domain/captions/style/resolved-style';
import { captionMiddle } from '../../../src/media/captions/caption-place';
import { laidOver } from '../../../src/media/overlay/lay-over';
import { logoBox } from '../../../src/media/overlay/logo-box';
import { logoOverlay, placeLogo } from '../../../src/media/overlay/logo-overlay';
import { overlayOf, type Laid } from '../../../src/media/overlay/overlay';
import { i420FromRgb } from '../../../src/media/picture/i420';

const FRAME = { width: 32, height: 24 };
type Colour = readonly [number, number, number];

const rgbOf = (colour: (x: number, y: number) => Colour) =>
  Uint8Array.from({ length: 3 * FRAME.width * FRAME.height }, (_, at) => {
    const pixel = Math.floor(at / 3);
    return colour(pixel % FRAME.width, Math.floor(pixel / FRAME.width))[at % 3]!;
  });

const frameOf = (colour: Colour) =>
  i420FromRgb(
    rgbOf(() => colour),
    FRAME.width,
    FRAME.height,
  );

/** A box of one colour and opacity. */
const boxOf = (colour: Colour, opacity: number, box: Omit<Laid, 'rgba'>): Laid => ({
  ...box,
  rgba: Uint8Array.from({ length: 4 * box.width * box.height }, (_, at) => [...colour, opacity][at % 4]!),
});

async function laid(frame: Uint8Array, over: Laid): Promise<Uint8Array> {
  const overlay = overlayOf(over, FRAME);
  const frames = laidOver(only(frame), overlay ? [overlay] : [], FRAME);
  for await (const drawn of frames) return drawn;
  throw new Error('no frame came');
}

async function* only(frame: Uint8Array): AsyncGenerator<Uint8Array> {
  yield frame;
}

/** The largest difference between two frames, in steps of 255. */
const apart = (one: Uint8Array, other: Uint8Array) =>
  one.reduce((most, value, at) => Math.max(most, Math.abs(value - other[at]!)), 0);

const colours = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));
const boxes = fc.record({
  left: fc.integer({ min: -8, max: 36 }),
  top: fc.integer({ min: -8, max: 28 }),
  width: fc.integer({ min: 1, max: 20 }),
  height: fc.integer({ min: 1, max: 20 }),
});

describe('what lies over a frame', () => {
  it('is the same as if it had been laid over the picture, wherever it lies and however opaque it is', async () => {
    await fc.assert(
      fc.asyncProperty(colours, colours, fc.nat(255), boxes, async (below, above, opacity, box) => {
        const isIn = (x: number, y: number) =>
          x >= box.left && x < box.left + box.width && y >= box.top && y < box.top + box.height;
        const mixed = below.map((value, n) => Math.round((value * (255 - opacity) + above[n]! * opacity) / 255));
        const expected = i420FromRgb(
          rgbOf((x, y) => (isIn(x, y) ? (mixed as unknown as Colour) : below)),
          FRAME.width,
          FRAME.height,
        );
        expect(apart(await laid(frameOf(below), boxOf(above, opacity, box)), expected)).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('leaves what it does not cover to the bit', async () => {
    const frame = Uint8Array.from(frameOf([0, 0, 0]), (_, at) => (at * 37) % 256);
    expect(await laid(frame, boxOf([255, 0, 0], 0, { left: 4, top: 4, width: 9, height: 9 }))).toEqual(frame);
    expect(await laid(frame, boxOf([255, 0, 0], 255, { left: 90, top: 4, width: 9, height: 9 }))).toEqual(frame);
  });
});

describe('frames under what lies over them', () => {
  it('stay as they are for who has made them: the next frame is compared with them', async () => {
    const frame = frameOf([200, 100, 50]);
    const before = Uint8Array.from(frame);
    async function* made(): AsyncGenerator<Uint8Array> {
      yield frame;
    }
    const overlay = overlayOf(boxOf([0, 0, 255], 255, { left: 4, top: 4, width: 9, height: 9 }), FRAME)!;
    for await (const drawn of laidOver(made(), [overlay], FRAME)) expect(drawn).not.toEqual(before);
    expect(frame).toEqual(before);
  });
});

describe('a logo', () => {
  /** All that captions may be by themselves, and as platforms want them. */
  const styles = PRESETS.flatMap((preset) =>
    PLACES.flatMap((place) =>
      [undefined, PLATFORMS.shorts.margins!].map((margins) =>
        resolvedStyle({ preset, place, ...(margins && { margins }) }),
      ),
    ),
  ).filter((style): style is DrawnStyle => isDrawn(style));
  /** One line where single words are shown, else two. */
  const heightOf = (style: DrawnStyle, format: (typeof FORMATS)[keyof typeof FORMATS]) =>
    captionEmPixels(format, style) * (style.preset === 'word' ? 1.2 : 2.4);

  it.each(
    Object.entries(FORMATS).flatMap(([name, format]) => LOGO_PLACES.map((place) => [place, name, format] as const)),
  )('at the %s of a film in %s is on it whole, and clear of its captions', (place, _name, format) => {
    for (const logo of [
      { width: 3000, height: 100 },
      { width: 16, height: 900 },
      { width: 64, height: 64 },
    ]) {
      for (const style of styles) {
        const box = logoBox(logo, { place, captions: style }, format);
        const { left, top, width, height } = box;
        expect(left > 0 && top > 0 && left + width < format.width).toBe(true);
        const captions = heightOf(style, format);
        const middle = captionMiddle(captions, format, style).y;
        const isClear = top + height <= middle - captions / 2 || top >= middle + captions / 2;
        expect([style, box, middle, isClear]).toEqual([style, box, middle, true]);
        expect(left > format.width / 2).toBe(place.endsWith('right'));
        expect(Math.abs(width / height / (logo.width / logo.height) - 1)).toBeLessThan(0.4);
      }
    }
  });

  it('is drawn with its transparent parts, as opaque as it is to be', async () => {
    const format = { width: 400, height: 300, fps: 30 };
    const ring = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><circle cx="45" cy="45" r="40" fill="none" stroke="#fff" stroke-width="10"/></svg>',
    );
    const picture = await sharp(ring).png().toBuffer();
    const keptBy = async (opacity: number) => {
      const overlay = await logoOverlay(await placeLogo(picture, { place: 'top-left', opacity }, format), format);
      if (!overlay) throw new Error('it is not on the film');
      const { keep, width, height } = overlay;
      const row = keep.subarray((height / 2) * width, (height / 2 + 1) * width);
      return { least: Math.min(...row), middle: row[width / 2] };
    };
    expect(await keptBy(1)).toEqual({ least: 0, middle: 255 });
    expect(await keptBy(0.5)).toEqual({ least: 127, middle: 255 });
  });
});
