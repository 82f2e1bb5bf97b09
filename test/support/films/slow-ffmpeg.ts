import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findFfmpeg } from '../../../src/media/ffmpeg/probe';

/**
 * What stands in the command line of these kinds of work, and in no other, and what makes ffmpeg slow at it. A clip of a picture that
 * stands still reads one frame and repeats it by a filter: so only another filter after it holds it up.
 */
const SLOWED = {
  clips: `*-graph*) for arg do shift; [ "$before" = -graph ] && arg="$arg,realtime"; set -- "$@" "$arg"; before=$arg; done ;;`,
  merges: `*concat*) set -- -re "$@" ;;`,
};

/**
 * Writes a program into the directory that is the real ffmpeg, but does such work no faster than its film plays, and answers its path:
 * so the work can be stopped in the middle, however quick the machine is, and costs it little.
 */
export async function slowFfmpeg(directory: string, ...slow: (keyof typeof SLOWED)[]): Promise<string> {
  const path = join(directory, 'ffmpeg.sh');
  const { path: real } = await findFfmpeg(process.env);
  const cases = slow.map((work) => SLOWED[work]).join(' ');
  await writeFile(path, `#!/bin/sh\ncase "$*" in ${cases} esac\nexec '${real}' "$@"\n`);
  await chmod(path, 0o755);
  return path;
}
