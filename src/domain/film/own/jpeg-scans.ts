const MARKER = 0xff;
const START_OF_SCAN = 0xda;

/** Markers that stand alone: those within a scan, and the beginning of the file. */
const isAlone = (kind: number) => kind === 0x01 || (kind >= 0xd0 && kind <= 0xd8);

/**
 * How many scans the bytes of a JPEG have, counted up to one more than `most`. Each goes over the whole picture, however few bytes it
 * has. Nothing is decoded; 0 where the bytes are no JPEG.
 */
export function jpegScans(bytes: Uint8Array, most: number): number {
  let scans = 0;
  for (let at = bytes.indexOf(MARKER); at >= 0 && scans <= most;) {
    const kind = bytes[at + 1];
    if (kind === undefined) break;
    if (kind === START_OF_SCAN) scans += 1;
    // A zero behind it is a part of what is coded, and a further one only fills.
    const skipped = kind === MARKER ? 1 : kind === 0 || isAlone(kind) ? 2 : 2 + lengthAt(bytes, at + 2);
    at = bytes.indexOf(MARKER, at + skipped);
  }
  return scans;
}

/** The length of a segment, with the two bytes that say it. */
function lengthAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
