import sharp, { type OverlayOptions } from 'sharp';
import type { CaptionFonts } from '../captions/caption-font';
import { label, type LabelToDraw } from '../lettering/label';
import { HEAD, MARGIN, sheetLayout } from './sheet-layout';
import type { Size } from './small-picture';

/** One scene on a contact sheet. */
export interface SheetScene {
  /** What it is called: its number. */
  number: string;
  words: string;
  /** How it stands, and whether that is nothing to do, under way, for a person to look at, wrong, or left out. */
  state: string;
  standing: keyof typeof COLOURS;
  /** An encoded picture of the film's shape, where there is one. */
  picture?: Uint8Array;
}

/** A contact sheet: of at least one scene, of a film of this shape. */
export interface SheetToDraw {
  title: string;
  /** How the film stands, in a line. */
  facts: string;
  scenes: readonly SheetScene[];
  film: Size;
  fonts: CaptionFonts;
  /** Words in the file that nobody sees. */
  mark: string;
}

const PAPER = '#fbfaf7';
const INK = [34, 37, 42] as const;
const QUIET = [107, 112, 120] as const;
const COLOURS = {
  good: [61, 122, 79],
  'under way': [61, 126, 166],
  asks: [176, 108, 16],
  wrong: [181, 65, 63],
  out: [107, 112, 120],
} as const;

/** Draws the scenes of a film on one PNG: pictures with numbers, how each stands, and its first words. */
export async function contactSheet({ title, facts, scenes, film, fonts, mark }: SheetToDraw): Promise<Uint8Array> {
  const layout = sheetLayout(scenes.length, film);
  const { width, height, picture, places } = layout;
  const over: OverlayOptions[] = [];
  const write = async (left: number, top: number, words: Omit<LabelToDraw, 'fonts'>): Promise<void> => {
    const pixels = await label({ ...words, fonts });
    if (!pixels) return;
    const { rgba, width: wide, height: high } = pixels;
    over.push({ input: Buffer.from(rgba), raw: { width: wide, height: high, channels: 4 }, left, top });
  };
  const inner = width - 2 * MARGIN;
  await write(MARGIN, MARGIN, { text: title, emPixels: 34, width: inner, lines: 1, colour: INK });
  await write(MARGIN, MARGIN + HEAD - 40, { text: facts, emPixels: 18, width: inner, lines: 1, colour: QUIET });
  for (const [index, scene] of scenes.entries()) {
    const { left, top } = places[index]!;
    over.push({ input: await shown(scene, picture), left, top });
    const below = top + picture.height;
    const room = { width: picture.width, lines: 1 };
    await write(left, below + 8, { text: scene.number, ...room, emPixels: 22, colour: INK });
    const indent = 16 + 14 * scene.number.length;
    const state = { ...room, width: picture.width - indent, emPixels: 15, colour: COLOURS[scene.standing] };
    await write(left + indent, below + 12, { text: scene.state, ...state });
    await write(left, below + 36, { text: scene.words, ...room, lines: 2, emPixels: 14, colour: QUIET });
  }
  return sharp({ create: { width, height, channels: 3, background: PAPER } })
    .composite(over)
    .removeAlpha()
    .withExif({ IFD0: { Software: mark } })
    .png({ compressionLevel: 8 })
    .toBuffer();
}

/** A scene's picture; an empty frame where there is none, and paler where the scene is left out. */
async function shown({ picture, standing }: SheetScene, { width, height }: Size): Promise<Buffer> {
  if (!picture) {
    const frame = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect x="1" y="1" width="${width - 2}"
      height="${height - 2}" fill="#f0ede5" stroke="#d5d1c6" stroke-width="2" stroke-dasharray="8 6"/></svg>`;
    return Buffer.from(frame);
  }
  const image = sharp(picture).resize(width, height, { fit: 'cover' });
  return (standing === 'out' ? image.greyscale().linear(0.35, 160) : image).png({ compressionLevel: 1 }).toBuffer();
}
