import { open } from 'node:fs/promises';
import { boxesIn, readMovieHeader } from './film-file/movie-header';

/** What a clip's file is to hold: so many packets, one for each frame, each of so many ticks. */
export interface ClipFile {
  frames: number;
  ticksPerFrame: number;
}

/** What is wrong with a clip's file by what its header says of its packets, as the end of a sentence; undefined when it is as it should be. */
export async function clipProblem(path: string, { frames, ticksPerFrame }: ClipFile): Promise<string | undefined> {
  const file = await open(path);
  try {
    const { movie } = await readMovieHeader(file);
    const tracks = boxesIn(movie).filter(({ name }) => name === 'trak');
    if (tracks.length !== 1) return `it has ${tracks.length} tracks instead of one`;
    const table = (name: string) => inside(movie, tracks[0]!, 'mdia', 'minf', 'stbl', name);
    const packets = movie.readUInt32BE(table('stsz').from + 8);
    if (packets !== frames) return `it has ${packets} packets instead of ${frames}`;
    const times = table('stts');
    const runs = movie.readUInt32BE(times.from + 4);
    const ticks = movie.readUInt32BE(times.from + 12);
    return runs === 1 && ticks === ticksPerFrame ? undefined : 'its packets are not equally long';
  } finally {
    await file.close();
  }
}

function inside(movie: Buffer, box: { from: number; to: number }, ...path: string[]): { from: number; to: number } {
  const [name, ...rest] = path;
  const found = boxesIn(movie, box).find((one) => one.name === name);
  if (!found) throw new Error(`A clip has no box "${name}": ffmpeg wrote another kind of file.`);
  return rest.length === 0 ? found : inside(movie, found, ...rest);
}
