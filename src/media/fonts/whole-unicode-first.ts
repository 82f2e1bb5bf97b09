import { truetypeTables } from './truetype-tables';

/** Platform and encoding of the two character maps that Windows fonts have. */
const BASIC_PLANE = 0x0003_0001;
const WHOLE_UNICODE = 0x0003_000a;

/**
 * A copy of a TrueType font that lists its character map of all Unicode before the one of the basic plane. libass up to 0.17.1
 * uses the first of the two, and with the other one finds nothing above U+FFFF, where most emoji are.
 */
export function wholeUnicodeFirst(font: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(font);
  const maps = truetypeTables(copy)('cmap');
  const entries = new Map<number, Buffer>();
  for (let index = 0; index < maps.readUInt16BE(2); index++) {
    const entry = maps.subarray(4 + 8 * index, 12 + 8 * index);
    entries.set(entry.readUInt32BE(0), entry);
  }
  const [basic, whole] = [entries.get(BASIC_PLANE), entries.get(WHOLE_UNICODE)];
  if (basic && whole && basic.byteOffset < whole.byteOffset) {
    const kept = Buffer.from(basic);
    whole.copy(basic);
    kept.copy(whole);
  }
  return copy;
}
