import sharp from 'sharp';
import type { CaptionFont, CaptionFonts } from '../captions/caption-font';
import { letterMarkup } from './letter-markup';

/** Words in large letters. `coverage` tells how much of each pixel of their box they cover, a byte for each. */
export interface Letters {
  coverage: Uint8Array;
  width: number;
  height: number;
  emPixels: number;
}

/** Words, and the box that they must fit into, in pixels. */
export interface LettersToSet {
  text: string;
  fonts: CaptionFonts;
  width: number;
  height: number;
  /** The size of short words. */
  mostEmPixels: number;
}

/** Smaller than anybody reads: with words broken, no text that an order may hold needs it. */
const LEAST_EM_PIXELS = 4;

/** Of the size of short words: letters that would be smaller are set with long words broken. */
const SMALLEST_SHARE = 0.2;

/** Of the widest that the lines may be: how narrow they are made to be of equal length. */
const NARROWEST_SHARE = 0.5;

type Setting = { emPixels: number; width: number; wrap: 'word' | 'word-char' };

/**
 * Sets words in lines as large as fit the box, and the lines about equally long. Pango shapes them, whatever ffmpeg is there: it
 * joins letters, and orders those that are written from the right. Undefined when no font has any of the text.
 */
export async function setLetters({ text, fonts, ...box }: LettersToSet): Promise<Letters | undefined> {
  const { markup, fonts: used } = letterMarkup(text, fonts);
  if (markup === '') return undefined;
  for (const font of used) await openFont(font);
  const draw = (setting: Setting) => drawn(markup, fonts[0], setting);
  const fits = ({ info }: Drawn) => info.width <= box.width && info.height <= box.height;

  const largestWith = (wrap: Setting['wrap']) =>
    largest(LEAST_EM_PIXELS, Math.floor(box.mostEmPixels), async (em) =>
      fits(await draw({ emPixels: em, width: box.width, wrap })),
    );
  const whole = await largestWith('word');
  const wrap = whole < box.mostEmPixels * SMALLEST_SHARE ? 'word-char' : 'word';
  const emPixels = wrap === 'word' ? whole : await largestWith(wrap);
  const { height } = (await draw({ emPixels, width: box.width, wrap })).info;
  // The narrowest width at which there are no more lines.
  const narrower = await largest(0, Math.floor(box.width * NARROWEST_SHARE), async (less) => {
    const { info } = await draw({ emPixels, width: box.width - less, wrap });
    return info.height <= height && info.width <= box.width - less;
  });
  const { data, info } = await draw({ emPixels, width: box.width - narrower, wrap });
  return { coverage: data, width: info.width, height: info.height, emPixels };
}

type Drawn = { data: Buffer; info: { width: number; height: number } };

/** At 72 dots an inch a point is a pixel. */
async function drawn(markup: string, { family }: CaptionFont, { emPixels, width, wrap }: Setting): Promise<Drawn> {
  const text = { text: markup, font: `${family} ${emPixels}`, width, dpi: 72, align: 'centre', wrap } as const;
  return sharp({ text }).extractChannel(0).raw().toBuffer({ resolveWithObject: true });
}

/** Pango finds a font by its family once its file was named, for as long as the process lives. */
export async function openFont({ path }: CaptionFont): Promise<void> {
  await sharp({ text: { text: 'a', fontfile: path, dpi: 72 } })
    .raw()
    .toBuffer();
}

/** The largest whole number for which something holds, where it holds for all smaller ones; `least` when for none. */
async function largest(least: number, most: number, holds: (value: number) => Promise<boolean>): Promise<number> {
  let [good, bad] = [least, most + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (await holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
