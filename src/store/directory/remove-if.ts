import { randomUUID } from 'node:crypto';
import { link, rename, unlink } from 'node:fs/promises';
import { PART_ENDING } from './store-directory';
import { unless } from './unless';

/**
 * Removes a file unless it turns out to be wanted: renames it so that nobody finds it, then asks `isUnwanted`, and puts it
 * back if it is wanted after all. Resolves to whether this call removed it.
 *
 * To ask first and remove then would lose a file that was written or used in between. Therefore users of a file first mark it
 * as used, then open it. If the mark came before the rename, `isUnwanted` sees it; if it came after, the user does not find
 * the file and makes it anew. (If this process dies before the file is put back, the file is lost, and its next reader makes
 * it again.)
 */
export async function removeIf(path: string, isUnwanted: (aside: string) => Promise<boolean>): Promise<boolean> {
  const aside = `${path}.${randomUUID()}${PART_ENDING}`;
  const isThere = await rename(path, aside).then(() => true, unless('ENOENT'));
  if (!isThere) return false;
  let unwanted = false;
  try {
    unwanted = await isUnwanted(aside);
  } finally {
    // `link` fails if the path exists, so a file written there meanwhile is not replaced.
    if (!unwanted) await link(aside, path).catch(unless('EEXIST'));
    await unlink(aside).catch(unless('ENOENT'));
  }
  return unwanted;
}
