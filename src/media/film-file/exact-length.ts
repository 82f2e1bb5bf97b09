import { open, type FileHandle } from 'node:fs/promises';

/** A box of an MP4 file: its name of four letters, and where its content is. */
interface Box {
  name: string;
  nameAt: number;
  from: number;
  to: number;
}

const HEADER_BYTES = 8;

/**
 * Makes the header of an MP4 file that ffmpeg wrote say exactly how long the film is, in place. Its sound is encoded in whole
 * packets, and older versions count the silence before the first one too: both tracks, and the film, are as long as its
 * pictures. The edit list of the video says nothing (its pictures begin at 0), but some players and editors stumble over any.
 * `durationMs` is in whole milliseconds, as such headers are. Throws when the file is not built as expected.
 */
export async function setExactLength(path: string, durationMs: number): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { from, to } = await findMovie(file);
    const movie = Buffer.alloc(to - from);
    await file.read(movie, 0, movie.length, from);
    for (const box of boxesIn(movie)) {
      if (box.name === 'mvhd') movie.writeUInt32BE(durationMs, box.from + 16);
      if (box.name === 'trak') setTrackLength(movie, box, durationMs);
    }
    await file.write(movie, 0, movie.length, from);
  } finally {
    await file.close();
  }
}

function setTrackLength(movie: Buffer, track: Box, durationMs: number): void {
  const boxes = boxesIn(movie, track);
  const isVideo = boxes.some(({ name, from, to }) => name === 'mdia' && movie.subarray(from, to).includes('vide'));
  for (const box of boxes) {
    if (box.name === 'tkhd') movie.writeUInt32BE(durationMs, box.from + 20);
    if (box.name !== 'edts') continue;
    const [list] = boxesIn(movie, box);
    if (isVideo) movie.write('free', box.nameAt, 'latin1');
    else if (list) movie.writeUInt32BE(durationMs, list.from + 8);
  }
}

async function findMovie(file: FileHandle): Promise<{ from: number; to: number }> {
  const header = Buffer.alloc(HEADER_BYTES);
  for (let at = 0; ;) {
    const { bytesRead } = await file.read(header, 0, HEADER_BYTES, at);
    const bytes = bytesRead === HEADER_BYTES ? header.readUInt32BE(0) : 0;
    if (bytes < HEADER_BYTES)
      throw new Error('The film has no header where one is expected: ffmpeg wrote another kind of file.');
    if (header.toString('latin1', 4) === 'moov') return { from: at + HEADER_BYTES, to: at + bytes };
    at += bytes;
  }
}

function boxesIn(movie: Buffer, { from, to }: { from: number; to: number } = { from: 0, to: movie.length }): Box[] {
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
