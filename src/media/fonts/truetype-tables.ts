/** Finds the tables of a TrueType file by their names of four letters. Throws when the file or a table is not there. */
export function truetypeTables(font: Uint8Array): (name: string) => Buffer {
  const bytes = Buffer.from(font.buffer, font.byteOffset, font.byteLength);
  if (bytes.length < 12 || bytes.readUInt32BE(0) !== 0x0001_0000) throw broken('does not begin like one');
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    const start = bytes.readUInt32BE(entry + 8);
    tables.set(
      bytes.toString('latin1', entry, entry + 4),
      bytes.subarray(start, start + bytes.readUInt32BE(entry + 12)),
    );
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
