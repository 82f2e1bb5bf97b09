/** How a file begins that has one font: TrueType, as Windows and as Apple have it, and OpenType with other outlines. */
const BEGINNINGS = [0x0001_0000, 0x7472_7565, 0x4f54_544f];

/** Finds the tables of a TrueType or OpenType file by their names of four letters. Throws when the file or a table is not there. */
export function truetypeTables(font: Uint8Array): (name: string) => Buffer {
  const bytes = Buffer.from(font.buffer, font.byteOffset, font.byteLength);
  if (bytes.length < 12 || !BEGINNINGS.includes(bytes.readUInt32BE(0))) throw broken('does not begin like one');
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    const start = bytes.readUInt32BE(entry + 8);
    const end = start + bytes.readUInt32BE(entry + 12);
    if (end > bytes.length) throw broken('is cut off');
    tables.set(bytes.toString('latin1', entry, entry + 4), bytes.subarray(start, end));
  }
  return (name) => {
    const found = tables.get(name);
    if (!found) throw broken(`has no table "${name}"`);
    return found;
  };
}

function broken(what: string): Error {
  return new Error(`Expected a TrueType font, but it ${what}: install the packages, or add the font, again.`);
}
