import { truetypeTables } from './truetype-tables';

/** Platform and encoding of a name for Windows, in UTF-16, and what the name is of. */
const WINDOWS = 0x0003_0001;
const FAMILY = 1;

/** The family of a TrueType or OpenType font, by which libass finds it; undefined where it has none that can be read. */
export function fontFamily(font: Uint8Array): string | undefined {
  const names = truetypeTables(font)('name');
  const texts = names.readUInt16BE(4);
  for (let index = 0; index < names.readUInt16BE(2); index++) {
    const entry = 6 + 12 * index;
    if (names.readUInt32BE(entry) !== WINDOWS || names.readUInt16BE(entry + 6) !== FAMILY) continue;
    const start = texts + names.readUInt16BE(entry + 10);
    // Windows has the higher byte first, Node the lower one.
    return Buffer.from(names.subarray(start, start + names.readUInt16BE(entry + 8)))
      .swap16()
      .toString('utf16le');
  }
  return undefined;
}
