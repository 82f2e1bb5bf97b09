import sharp from 'sharp';
import type { CaptionFonts } from '../captions/caption-font';
import { letterMarkup } from './letter-markup';
import type { Pixels } from './letter-pixels';
import { openFont } from './set-letters';

/** Words of a small size, and the room that they have in pixels. */
export interface LabelToDraw {
  text: string;
  fonts: CaptionFonts;
  emPixels: number;
  width: number;
  lines: number;
  /** Red, green and blue. */
  colour: readonly [number, number, number];
}

/** More is on no label, and need not be measured. */
const MOST_CHARACTERS = 300;

/** Of the em: a line with all that may stand above and below its letters. */
const LINE = 1.5;

/** Writes words in lines from the left, as many as fit; an ellipsis stands where some are left out. Undefined when no font has any of them. */
export async function label(work: LabelToDraw): Promise<Pixels | undefined> {
  const words = work.text.replace(/\s+/g, ' ').trim().slice(0, MOST_CHARACTERS).split(' ');
  const { fonts, lines, emPixels } = work;
  for (const font of letterMarkup(words.join(' '), fonts).fonts) await openFont(font);
  const textOf = (count: number) => words.slice(0, count).join(' ') + (count < words.length ? '…' : '');
  const most = lines * emPixels * LINE;
  let [good, bad] = [0, words.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    const one = await drawn(textOf(middle), work);
    if (!one || one.info.height <= most) good = middle;
    else bad = middle;
  }
  const found = await drawn(textOf(Math.max(1, good)), work);
  if (!found) return undefined;
  const { data, info } = found;
  const height = Math.min(info.height, Math.floor(most));
  const rgba = new Uint8Array(4 * info.width * height);
  for (let pixel = 0; pixel < info.width * height; pixel++) {
    rgba.set(work.colour, 4 * pixel);
    rgba[4 * pixel + 3] = data[pixel]!;
  }
  return { rgba, width: info.width, height };
}

async function drawn(text: string, { fonts, emPixels, width }: LabelToDraw) {
  const { markup } = letterMarkup(text, fonts);
  if (markup === '') return undefined;
  const font = `${fonts[0].family} ${emPixels}`;
  return sharp({ text: { text: markup, font, width, dpi: 72, wrap: 'word-char' } })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
}
