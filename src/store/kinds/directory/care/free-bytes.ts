import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { makeDirectories } from '../../../make-directories';

/** How many bytes can still be written to a directory, which is made where it is not there; throws when nothing can. */
export async function freeBytes(directory: string): Promise<number> {
  await makeDirectories(directory, 0o700);
  await access(directory, constants.W_OK);
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize;
}
