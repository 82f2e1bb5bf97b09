import { open } from 'node:fs/promises';
import { boxIn, readMovieHeader } from './movie-header';

/** Before the boxes of a list of sample kinds come its version, its flags and their number; before those of a kind of pictures, its fields. */
const LIST_FIELDS = 8;
const PICTURE_FIELDS = 78;

/**
 * What a decoder must know before it can read the pictures of a video-only MP4 (the content of its box `avcC`), as hexadecimal digits.
 * Clips can be joined by copying only where it is the same: the film has it once. Throws when it has none.
 */
export async function decoderSettings(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { movie } = await readMovieHeader(file);
    let inside = { from: 0, to: movie.length };
    for (const name of ['trak', 'mdia', 'minf', 'stbl', 'stsd', 'avc1', 'avcC']) {
      const found = boxIn(movie, name, inside);
      const fields = { stsd: LIST_FIELDS, avc1: PICTURE_FIELDS }[name] ?? 0;
      inside = { from: found.from + fields, to: found.to };
    }
    return movie.toString('hex', inside.from, inside.to);
  } finally {
    await file.close();
  }
}
