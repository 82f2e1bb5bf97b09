import { open } from 'node:fs/promises';
import { boxesIn, readMovieHeader } from './movie-header';

/** How the header names the kind of the track. */
const SUBTITLE_KIND = 'sbtl';

/** Where the flag of an enabled track is: the last of the three bytes after the version. */
const FLAGS_AT = 3;
const ENABLED = 1;

/**
 * Has an MP4 file's subtitles shown only when a person asks for them, in place. ffmpeg enables the only track of a kind, whatever it is
 * told.
 */
export async function hideSubtitles(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { movie, from } = await readMovieHeader(file);
    for (const track of boxesIn(movie).filter(({ name }) => name === 'trak')) {
      if (!movie.subarray(track.from, track.to).includes(SUBTITLE_KIND)) continue;
      const header = boxesIn(movie, track).find(({ name }) => name === 'tkhd');
      if (header) movie[header.from + FLAGS_AT]! &= ~ENABLED;
    }
    await file.write(movie, 0, movie.length, from);
  } finally {
    await file.close();
  }
}
