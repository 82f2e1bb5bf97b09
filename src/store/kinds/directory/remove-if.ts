import { rename, stat, unlink } from 'node:fs/promises';
import { asideOf, takeBack } from './put-aside';
import { unless } from './unless';

/**
 * Removes a file unless it turns out to be wanted: puts it aside so that nobody finds it, then asks `isUnwanted`, and puts it
 * back if it is wanted after all. Resolves to whether this call removed it.
 *
 * To ask first and remove then would lose a file that was written or used in between. Whoever needs a file that is aside puts it
 * back (`lookAt`), marks it as used, and then opens it: so it is missing for nobody, also when this process dies here. Where that
 * came after `isUnwanted` has looked, the file keeps its own name, and is not removed.
 */
export async function removeIf(path: string, isUnwanted: (aside: string) => Promise<boolean>): Promise<boolean> {
  const aside = asideOf(path);
  const isThere = await rename(path, aside).then(() => true, unless('ENOENT'));
  if (!isThere) return false;
  let unwanted = false;
  try {
    unwanted = await isUnwanted(aside);
  } finally {
    if (!unwanted) await takeBack(aside);
  }
  if (!unwanted) return false;
  const removed = await fileAt(aside);
  await unlink(aside).catch(unless('ENOENT'));
  return removed !== undefined && (await fileAt(path)) !== removed;
}

/** Which file it is, whatever its names. */
async function fileAt(path: string): Promise<bigint | undefined> {
  return (await stat(path, { bigint: true }).catch(unless('ENOENT')))?.ino;
}
