import { open } from 'node:fs/promises';
import { boxesIn, readMovieHeader, type Box } from './movie-header';

/**
 * Makes the header of an MP4 file that ffmpeg wrote say exactly how long the film is, in place. Its sound is encoded in whole
 * packets, and older versions count the silence before the first one too: both tracks, and the film, are as long as its
 * pictures. The edit list of the video says nothing (its pictures begin at 0), but some players and editors stumble over any.
 * `durationMs` is in whole milliseconds, as such headers are. Throws when the file is not built as expected.
 */
export async function setExactLength(path: string, durationMs: number): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { movie, from } = await readMovieHeader(file);
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
