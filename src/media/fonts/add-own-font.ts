import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { sentenceOf } from '../../domain/text/sentence-of';
import { readFontWidths } from '../captions/font-widths';
import { withWorkDirectory } from '../ffmpeg/work-directory';
import { fontChoices } from './chosen-font';
import { fontFamily } from './font-family';
import { isFontName, ownFontPath } from './own-font';

/** The largest fonts of the far east have 20 MB. */
const MOST_BYTES = 60_000_000;
const LONGEST_FAMILY = 60;

/**
 * Copies a font file of a person's own into a directory where `captionFonts` finds it by the name that this resolves to: that of the
 * file. Throws a sentence where it is no font that captions can be drawn with, or another one has that name.
 */
export async function addOwnFont(file: string, directory: string): Promise<{ name: string; isNew: boolean }> {
  const bytes = await readWhole(file);
  refuseUnusable(file, bytes);
  const name = nameOf(file);
  const path = ownFontPath(directory, name);
  const before = await readFile(path).catch(() => undefined);
  if (before?.equals(bytes)) return { name, isNew: false };
  if (before || fontChoices().some((font) => font.name === name)) {
    throw new Error(`There is another font with the name ${name}: give your file another name.`);
  }
  await withWorkDirectory(directory, async (work) => {
    await writeFile(join(work, 'font'), bytes, { flush: true });
    await rename(join(work, 'font'), path);
  });
  return { name, isNew: true };
}

async function readWhole(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) throw new Error(`it has ${size} bytes, and at most ${MOST_BYTES} are taken`);
    return await readFile(file);
  } catch (error) {
    throw new Error(`${file} cannot be read: ${sentenceOf(error)}.`, { cause: error });
  }
}

/** A font whose tables cannot be read has no widths; a family with these signs would be read as commands in a caption. */
function refuseUnusable(file: string, bytes: Buffer): void {
  let family: string | undefined;
  try {
    readFontWidths(bytes);
    family = fontFamily(bytes);
  } catch (error) {
    throw new Error(
      `${file} is no font that captions can be drawn with: expected one TrueType or OpenType font (.ttf, .otf), and neither a collection nor a font for the web.`,
      { cause: error },
    );
  }
  if (!family || family.length > LONGEST_FAMILY || /[\p{C}{}\\,]/u.test(family)) {
    throw new Error(`${file} names no family that captions could call it by.`);
  }
}

/** Letters and digits of the file's name, as names of fonts are written. */
function nameOf(file: string): string {
  const name = basename(file, extname(file))
    .normalize('NFKD')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (!isFontName(name)) throw new Error(`${file}: give the file a name with a letter from a to z, or a digit, in it.`);
  return name;
}
