import type { FileHandle } from 'node:fs/promises';

/** A box of an MP4 file: its name of four letters, and where its content is. */
export interface Box {
  name: string;
  nameAt: number;
  from: number;
  to: number;
}

const HEADER_BYTES = 8;

/** The header of an MP4 file (the content of its box `moov`), and where in the file it is. Throws when there is none. */
export async function readMovieHeader(file: FileHandle): Promise<{ movie: Buffer; from: number }> {
  const header = Buffer.alloc(HEADER_BYTES);
  for (let at = 0; ;) {
    const { bytesRead } = await file.read(header, 0, HEADER_BYTES, at);
    const bytes = bytesRead === HEADER_BYTES ? header.readUInt32BE(0) : 0;
    if (bytes < HEADER_BYTES)
      throw new Error('The film has no header where one is expected: ffmpeg wrote another kind of file.');
    if (header.toString('latin1', 4) === 'moov') {
      const movie = Buffer.alloc(bytes - HEADER_BYTES);
      await file.read(movie, 0, movie.length, at + HEADER_BYTES);
      return { movie, from: at + HEADER_BYTES };
    }
    at += bytes;
  }
}

/** The boxes that follow one another in a part of the header, or in the whole of it. Throws when one is cut. */
export function boxesIn(
  movie: Buffer,
  { from, to }: { from: number; to: number } = { from: 0, to: movie.length },
): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + HEADER_BYTES <= to;) {
    const bytes = movie.readUInt32BE(at);
    if (bytes < HEADER_BYTES || at + bytes > to) throw new Error('The header of the film is cut: merge it again.');
    boxes.push({
      name: movie.toString('latin1', at + 4, at + 8),
      nameAt: at + 4,
      from: at + HEADER_BYTES,
      to: at + bytes,
    });
    at += bytes;
  }
  return boxes;
}

/** The first box of a name in a part of the header, or in the whole of it. Throws when there is none. */
export function boxIn(movie: Buffer, name: string, within?: { from: number; to: number }): Box {
  const found = boxesIn(movie, within).find((box) => box.name === name);
  if (!found) throw new Error(`The file has no box "${name}": ffmpeg wrote another kind of file.`);
  return found;
}
