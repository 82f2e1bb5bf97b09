import { open } from 'node:fs/promises';
import { boxesIn, boxIn, readMovieHeader } from './film-file/movie-header';

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
    const tables = ['mdia', 'minf', 'stbl'].reduce((within, name) => boxIn(movie, name, within), tracks[0]!);
    const table = (name: string) => boxIn(movie, name, tables);
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
