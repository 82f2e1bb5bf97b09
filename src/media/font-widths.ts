/** How wide a TrueType font's signs are, and how high libass thinks its lines are; all in parts of an em. */
export interface FontWidths {
  /** Undefined when the font has no sign for this character. */
  widthOf(codePoint: number): number | undefined;
  lineHeight: number;
}

/** Reads the tables of a TrueType file that say how far each character of the basic plane advances. */
export function readFontWidths(font: Uint8Array): FontWidths {
  const bytes = Buffer.from(font.buffer, font.byteOffset, font.byteLength);
  const tables = tablesOf(bytes);
  const unitsPerEm = table(tables, 'head').readUInt16BE(18);
  const advances = table(tables, 'hmtx');
  const lastAdvance = table(tables, 'hhea').readUInt16BE(34) - 1;
  const windows = table(tables, 'OS/2');
  const signs = signsOf(table(tables, 'cmap'));
  return {
    lineHeight: (windows.readUInt16BE(74) + windows.readUInt16BE(76)) / unitsPerEm,
    widthOf(codePoint) {
      const sign = signs.get(codePoint);
      return sign === undefined ? undefined : advances.readUInt16BE(4 * Math.min(sign, lastAdvance)) / unitsPerEm;
    },
  };
}

function tablesOf(bytes: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    const start = bytes.readUInt32BE(entry + 8);
    tables.set(
      bytes.toString('latin1', entry, entry + 4),
      bytes.subarray(start, start + bytes.readUInt32BE(entry + 12)),
    );
  }
  return tables;
}

function table(tables: Map<string, Buffer>, name: string): Buffer {
  const found = tables.get(name);
  if (!found) throw new Error(`Expected a TrueType font, but it has no table "${name}": install the packages again.`);
  return found;
}

/** The sign of each character, from the Windows Unicode subtable (platform 3, encoding 1, format 4). */
function signsOf(cmap: Buffer): Map<number, number> {
  const signs = new Map<number, number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const entry = 4 + 8 * index;
    const subtable = cmap.subarray(cmap.readUInt32BE(entry + 4));
    if (cmap.readUInt32BE(entry) === 0x0003_0001 && subtable.readUInt16BE(0) === 4) readSegments(subtable, signs);
  }
  return signs;
}

function readSegments(subtable: Buffer, signs: Map<number, number>): void {
  const bytes = subtable.readUInt16BE(6);
  for (let segment = 0; segment < bytes; segment += 2) {
    const end = subtable.readUInt16BE(14 + segment);
    const start = subtable.readUInt16BE(16 + bytes + segment);
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
