import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { type FontFace, FONTS_TO_FETCH, PACKAGED_FONTS, type PackagedFont } from '../fonts/catalogue';
import { fetchedFontPath } from '../fonts/fetched-font-path';
import type { WritingSystem } from '../fonts/writing-system';
import { type FontWidths, readFontWidths } from './font-widths';

/** A font that captions may be drawn with. Its file is read when its widths or its sha256 are first needed. */
export interface CaptionFont {
  family: string;
  writingSystems: readonly WritingSystem[];
  path: string;
  readonly sha256: string;
  readonly widths: FontWidths;
}

/** The fonts that captions may be drawn with, at least one. The first is for text that no other font is made for. */
export type CaptionFonts = readonly [CaptionFont, ...CaptionFont[]];

/** Whether a font has a glyph for a character. */
export function hasSign(font: CaptionFont, character: string): boolean {
  return font.widths.widthOf(character.codePointAt(0)!) !== undefined;
}

const opened = new Map<string, CaptionFont>();

/** The fonts that were installed with Storyreel, and those that were added to a directory (`addFont`). */
export function captionFonts(fetchedDirectory?: string): CaptionFonts {
  const [own, ...others] = PACKAGED_FONTS;
  const fetched = fetchedDirectory
    ? FONTS_TO_FETCH.map((face) => ({ face, path: fetchedFontPath(fetchedDirectory, face) }))
    : [];
  return [
    open(own, packagedPath(own)),
    ...others.map((face) => open(face, packagedPath(face))),
    ...fetched.filter(({ path }) => existsSync(path)).map(({ face, path }) => open(face, path)),
  ];
}

function packagedPath({ manifest, file }: PackagedFont): string {
  return join(dirname(manifest()), file);
}

/** Opens each path once in a process, because the file at a path never changes while the process runs. */
function open({ family, writingSystems }: FontFace, path: string): CaptionFont {
  const known = opened.get(path);
  if (known) return known;
  let contents: { sha256: string; widths: FontWidths } | undefined;
  const read = () => (contents ??= readFont(path));
  const font = {
    family,
    writingSystems,
    path,
    get sha256() {
      return read().sha256;
    },
    get widths() {
      return read().widths;
    },
  };
  opened.set(path, font);
  return font;
}

function readFont(path: string) {
  const bytes = readFileSync(path);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), widths: readFontWidths(bytes) };
}
