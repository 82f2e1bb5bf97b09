import { readFileSync } from 'node:fs';

import { captionFonts } from '../../../src/media/captions/caption-font';
import { truetypeTables } from '../../../src/media/fonts/truetype-tables';
import { wholeUnicodeFirst } from '../../../src/media/fonts/whole-unicode-first';

/** Platform and encoding of each character map, in the order in which the font names them. */
function mapsOf(font: Uint8Array): string[] {
  const maps = truetypeTables(font)('cmap');
  return Array.from({ length: maps.readUInt16BE(2) }, (_, index) => {
    const [platform, encoding] = [maps.readUInt16BE(4 + 8 * index), maps.readUInt16BE(6 + 8 * index)];
    return `${platform}/${encoding}`;
  });
}

describe('the installed fonts', () => {
  it('are called in their files as captions call them', () => {
    for (const { family, path } of captionFonts()) {
      const inFile = Buffer.from(family, 'utf16le').swap16();
      expect(truetypeTables(readFileSync(path))('name').includes(inFile)).toBe(true);
    }
  });

  it('know signs above the basic plane, and how wide they are', () => {
    const [latin, , , , emoji] = captionFonts();
    expect(emoji!.widths.widthOf('🌊'.codePointAt(0)!)).toBeCloseTo(1.245, 1);
    expect(emoji!.widths.widthOf(0x10ffff)).toBeUndefined();
    expect(latin.widths.widthOf('M'.codePointAt(0)!)).toBeGreaterThan(latin.widths.widthOf('i'.codePointAt(0)!)!);
  });

  it('name the map of all of Unicode first when they are put before libass, and are else the same', () => {
    const path = captionFonts()[4]!.path;
    const emoji = readFileSync(path);
    const put = wholeUnicodeFirst(emoji);
    const windows = (font: Uint8Array) => mapsOf(font).filter((map) => map.startsWith('3/'));
    expect(windows(emoji)).toEqual(['3/1', '3/10']);
    expect(windows(put)).toEqual(['3/10', '3/1']);
    expect(Buffer.from(wholeUnicodeFirst(put)).equals(put)).toBe(true);
    expect(emoji.equals(readFileSync(path))).toBe(true);
    const changed = put.filter((byte, index) => byte !== emoji[index]).length;
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThanOrEqual(16);
  });

  it('are refused when a file is no font', () => {
    expect(() => truetypeTables(Buffer.from('<html>Not found</html>'))).toThrow('Expected a TrueType font');
  });
});
