import { truetypeTables } from '../fonts/truetype-tables';

/** How wide a TrueType font's glyphs are, and how high libass takes its lines to be; all in em. */
export interface FontWidths {
  /** Undefined when the font has no glyph for this character. */
  widthOf(codePoint: number): number | undefined;
  lineHeight: number;
}

/** Reads the width of each character from the tables of a TrueType file. */
export function readFontWidths(font: Uint8Array): FontWidths {
  const table = truetypeTables(font);
  const unitsPerEm = table('head').readUInt16BE(18);
  const advances = table('hmtx');
  const lastAdvance = table('hhea').readUInt16BE(34) - 1;
  const windows = table('OS/2');
  const signs = signsOf(table('cmap'));
  return {
    lineHeight: (windows.readUInt16BE(74) + windows.readUInt16BE(76)) / unitsPerEm,
    widthOf(codePoint) {
      const sign = signs.get(codePoint);
      return sign === undefined ? undefined : advances.readUInt16BE(4 * Math.min(sign, lastAdvance)) / unitsPerEm;
    },
  };
}

/** The glyph of each character, from the Windows subtables: for the basic plane (format 4) and for all of Unicode (format 12). */
function signsOf(cmap: Buffer): Map<number, number> {
  const signs = new Map<number, number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const entry = 4 + 8 * index;
    const subtable = cmap.subarray(cmap.readUInt32BE(entry + 4));
    if (cmap.readUInt32BE(entry) === 0x0003_0001 && subtable.readUInt16BE(0) === 4) readSegments(subtable, signs);
    if (cmap.readUInt32BE(entry) === 0x0003_000a && subtable.readUInt16BE(0) === 12) readGroups(subtable, signs);
  }
  return signs;
}

function readGroups(subtable: Buffer, signs: Map<number, number>): void {
  let next = 0;
  for (let group = 0; group < subtable.readUInt32BE(12); group++) {
    const at = 16 + 12 * group;
    const [start, end] = [subtable.readUInt32BE(at), subtable.readUInt32BE(at + 4)];
    next = ascending(start, end, next);
    const firstSign = subtable.readUInt32BE(at + 8);
    for (let codePoint = start; codePoint <= end; codePoint++) {
      if (firstSign + codePoint - start !== 0) signs.set(codePoint, firstSign + codePoint - start);
    }
  }
}

function readSegments(subtable: Buffer, signs: Map<number, number>): void {
  const bytes = subtable.readUInt16BE(6);
  let next = 0;
  for (let segment = 0; segment < bytes; segment += 2) {
    const end = subtable.readUInt16BE(14 + segment);
    const start = subtable.readUInt16BE(16 + bytes + segment);
    next = ascending(start, end, next);
    const delta = subtable.readUInt16BE(16 + 2 * bytes + segment);
    const offsetAt = 16 + 3 * bytes + segment;
    const offset = subtable.readUInt16BE(offsetAt);
    for (let codePoint = start; codePoint <= end && codePoint < 0xffff; codePoint++) {
      const listed = offset === 0 ? codePoint : subtable.readUInt16BE(offsetAt + offset + 2 * (codePoint - start));
      const sign = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (sign !== 0) signs.set(codePoint, sign);
    }
  }
}

/** Where the next range may begin. A font whose ranges overlap could take for ever to be read. */
function ascending(start: number, end: number, least: number): number {
  if (start < least || end < start || end > 0x10_ffff) throw new Error('Expected ranges of characters in their order.');
  return end + 1;
}
