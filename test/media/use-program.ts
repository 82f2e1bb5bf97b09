import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program, and a directory for each test of it. */
export function useProgram(find: () => Promise<string>) {
  let directory: string;
  let ffmpeg: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-test-'));
    ffmpeg = await find();
  });
  afterEach(() => rm(directory, { recursive: true }));

  return {
    get directory() {
      return directory;
    },
    get ffmpeg() {
      return ffmpeg;
    },
  };
}
