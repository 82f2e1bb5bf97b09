import { open } from 'node:fs/promises';
import { boxesIn, boxIn, readMovieHeader, type Box } from './movie-header';

/**
 * Makes the header of an MP4 file that ffmpeg wrote say exactly how long the film is, in place. Its sound is encoded in whole
 * packets, and older versions count the silence before the first one too: both tracks, and the film, are as long as its
 * pictures. The edit list of the video says nothing (its pictures begin at 0), but some players and editors stumble over any.
 * Throws when the file is not built as expected.
 */
export async function setExactLength(path: string, durationMs: number): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { movie, from } = await readMovieHeader(file);
    const header = boxIn(movie, 'mvhd');
    // Thousandths of a second, but finer ones of newer versions of ffmpeg (9.0).
    const ticksPerSecond = movie.readUInt32BE(header.from + (isLong(movie, header) ? 20 : 12));
    const ticks = Math.round((durationMs * ticksPerSecond) / 1000);
    writeTicks(movie, header, ticks, { short: 16, long: 24 });
    for (const box of boxesIn(movie)) if (box.name === 'trak') setTrackLength(movie, box, ticks);
    await file.write(movie, 0, movie.length, from);
  } finally {
    await file.close();
  }
}

function setTrackLength(movie: Buffer, track: Box, ticks: number): void {
  const boxes = boxesIn(movie, track);
  const isVideo = boxes.some(({ name, from, to }) => name === 'mdia' && movie.subarray(from, to).includes('vide'));
  for (const box of boxes) {
    if (box.name === 'tkhd') writeTicks(movie, box, ticks, { short: 20, long: 28 });
    if (box.name !== 'edts') continue;
    const [list] = boxesIn(movie, box);
    if (isVideo) movie.write('free', box.nameAt, 'latin1');
    else if (list) writeTicks(movie, list, ticks, { short: 8, long: 8 });
  }
}

/** Whether a box has its times in 64 bits: ffmpeg writes such where one has no room in 32. */
function isLong(movie: Buffer, box: Box): boolean {
  return movie[box.from] === 1;
}

function writeTicks(movie: Buffer, box: Box, ticks: number, at: { short: number; long: number }): void {
  if (isLong(movie, box)) movie.writeBigUInt64BE(BigInt(ticks), box.from + at.long);
  else movie.writeUInt32BE(ticks, box.from + at.short);
}
