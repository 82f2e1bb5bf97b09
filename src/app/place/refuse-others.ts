import { lstat, open, stat } from 'node:fs/promises';
import { InputError } from '../input-error';

/** Files that a command writes for a person, and may have written before. */
export interface OwnFiles {
  /** What is in each of them, and in no other. */
  mark: string;
  /** What they are, such as "this film's report". */
  called: string;
  /** The option that says where they go. */
  option: string;
  /** Whatever is there is replaced. */
  force?: boolean | undefined;
}

/** The mark is before the pictures and sounds of a file. */
const SEARCHED_BYTES = 65_536;

/**
 * Refuses paths where something is that the same command has not written before for the same thing, unless it is to be replaced, and
 * always where it is no file. Resolves to whether anything is there.
 */
export async function refuseOthers(paths: readonly string[], own: OwnFiles): Promise<boolean> {
  let isAnyThere = false;
  for (const path of paths) {
    const there = await lstat(path).catch(() => undefined);
    if (!there) continue;
    isAnyThere = true;
    if (!there.isFile() && !there.isSymbolicLink()) {
      const kind = there.isDirectory() ? 'a directory' : 'no file but a pipe or a device';
      throw new InputError(`${path} is ${kind}, so that no file can take its place: name another with ${own.option}.`);
    }
    if (own.force || (await isMarked(path, own.mark))) continue;
    throw new InputError(
      `${path} is there already and is not known to be ${own.called}: name another place with ${own.option}, or have it ` +
        'replaced with --force.',
    );
  }
  return isAnyThere;
}

/** A file that cannot be read is not known to be anybody's. */
async function isMarked(path: string, mark: string): Promise<boolean> {
  try {
    // A link may lead to a pipe, and to open one may take for ever.
    if (!(await stat(path)).isFile()) return false;
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(SEARCHED_BYTES), 0, SEARCHED_BYTES, 0);
      return buffer.subarray(0, bytesRead).includes(mark);
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}
