import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findFfmpeg } from '../../../src/media/ffmpeg/probe';

/** What stands in the command line of these kinds of work, and in no other. */
const KNOWN_BY = { clips: '-framerate', merges: 'concat' };

/**
 * Writes a program into the directory that is the real ffmpeg, but does such work no faster than its film plays, and answers its path:
 * so the work can be stopped in the middle, however quick the machine is, and costs it little.
 */
export async function slowFfmpeg(directory: string, ...slow: (keyof typeof KNOWN_BY)[]): Promise<string> {
  const path = join(directory, 'ffmpeg.sh');
  const { path: real } = await findFfmpeg(process.env);
  const cases = slow.map((work) => `*${KNOWN_BY[work]}*) exec '${real}' -re "$@" ;;`).join(' ');
  await writeFile(path, `#!/bin/sh\ncase "$*" in ${cases} esac\nexec '${real}' "$@"\n`);
  await chmod(path, 0o755);
  return path;
}
