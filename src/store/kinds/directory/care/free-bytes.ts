import { constants } from 'node:fs';
import { access, mkdir, statfs } from 'node:fs/promises';

/** How many bytes can still be written to a directory, which is made where it is not there; throws when nothing can. */
export async function freeBytes(directory: string): Promise<number> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await access(directory, constants.W_OK);
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize;
}
