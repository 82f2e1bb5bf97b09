import { randomUUID } from 'node:crypto';
import { link, rename, unlink } from 'node:fs/promises';
import { PART_ENDING } from './store-directory';
import { unless } from './unless';

/**
 * Removes a file that is not wanted, unless somebody wants it at this very moment: sets it aside, where nobody finds it,
 * asks again, and puts it back if it is wanted after all. Answers whether it was removed by this call.
 *
 * Asking first and removing then would lose what was written or used in between. So whoever uses a file first marks it as
 * used and then looks that it is there: either the mark comes before it is set aside, and is seen here, or the file is
 * found missing there, and made anew. (Should this process die while it asks, a wanted file may be lost; its reader
 * notices that, and it is made again.)
 */
export async function removeIf(path: string, isUnwanted: (aside: string) => Promise<boolean>): Promise<boolean> {
  const aside = `${path}.${randomUUID()}${PART_ENDING}`;
  const isThere = await rename(path, aside).then(() => true, unless('ENOENT'));
  if (!isThere) return false;
  let unwanted = false;
  try {
    unwanted = await isUnwanted(aside);
  } finally {
    // A link never replaces what somebody has written anew meanwhile.
    if (!unwanted) await link(aside, path).catch(unless('EEXIST'));
    await unlink(aside).catch(unless('ENOENT'));
  }
  return unwanted;
}
