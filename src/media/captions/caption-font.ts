import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { type FontFace, PACKAGED_FONTS, type PackagedFont } from '../fonts/catalogue';
import { chosenFont, type FontChoice } from '../fonts/chosen-font';
import { FONTS_TO_FETCH } from '../fonts/fonts-to-fetch';
import { fetchedFontPath } from '../fonts/fetched-font-path';
import { fontFamily } from '../fonts/font-family';
import { isFontName, ownFontPath } from '../fonts/own-font';
import { WRITING_SYSTEMS, type WritingSystem } from '../fonts/writing-system';
import { FontMissing } from './font-missing';
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

/**
 * The fonts that were installed with Storyreel, and those that were added to a directory (`addFont`); first of all the one that is
 * chosen by its name. Throws a `FontMissing` when that one is not there.
 */
export function captionFonts(fetchedDirectory?: string, chosen?: string): CaptionFonts {
  const [own, ...others] = PACKAGED_FONTS;
  const fetched = fetchedDirectory
    ? FONTS_TO_FETCH.map((face) => ({ face, path: fetchedFontPath(fetchedDirectory, face) }))
    : [];
  const usual: CaptionFonts = [
    open(own, packagedPath(own)),
    ...others.map((face) => open(face, packagedPath(face))),
    ...fetched.filter(({ path }) => existsSync(path)).map(({ face, path }) => open(face, path)),
  ];
  if (chosen === undefined || chosen === own.name) return usual;
  const first = openChosen(chosen, fetchedDirectory);
  return [first, ...usual.filter(({ family }) => family !== first.family)];
}

function openChosen(name: string, fetchedDirectory: string | undefined): CaptionFont {
  const face = chosenFont(name);
  if (!face) return openOwn(name, fetchedDirectory);
  const path = pathOf(face, fetchedDirectory);
  if (path !== undefined && existsSync(path)) return open(face, path);
  throw new FontMissing(
    `The captions are to be in ${face.family}, which is not there yet: "storyreel fonts add ${name}" adds it.`,
  );
}

/** A font that a person has brought, before all others for whatever it has letters of. */
function openOwn(name: string, directory: string | undefined): CaptionFont {
  const path = directory !== undefined && isFontName(name) ? ownFontPath(directory, name) : undefined;
  if (path === undefined || !existsSync(path)) {
    throw new FontMissing(
      `There is no font "${name}" for captions here: "storyreel fonts" tells those that there are, and "storyreel fonts add FILE" adds one of your own.`,
    );
  }
  const bytes = readFileSync(path);
  const { widthOf } = readFontWidths(bytes);
  const writingSystems = WRITING_SYSTEMS.filter(({ letter }) => widthOf(letter.codePointAt(0)!) !== undefined);
  const face = { family: fontFamily(bytes) ?? name, writingSystems: writingSystems.map((each) => each.name) };
  return open({ ...face, file: path }, path);
}

function pathOf(face: FontChoice, fetchedDirectory: string | undefined): string | undefined {
  if ('manifest' in face) return packagedPath(face);
  return fetchedDirectory === undefined ? undefined : fetchedFontPath(fetchedDirectory, face);
}

function packagedPath({ manifest, file }: PackagedFont): string {
  return join(dirname(manifest()), file);
}

/** Opens each font once in a process, because the file at a path never changes while the process runs. */
function open({ family, writingSystems }: FontFace, path: string): CaptionFont {
  const key = [path, ...writingSystems].join(' ');
  const known = opened.get(key);
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
  opened.set(key, font);
  return font;
}

function readFont(path: string) {
  const bytes = readFileSync(path);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), widths: readFontWidths(bytes) };
}
