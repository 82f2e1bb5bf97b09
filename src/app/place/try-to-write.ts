import { randomUUID } from 'node:crypto';
import { stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refuseFor, refusePlace, type Wanted } from './refuse-place';

/**
 * Writes a small file into a directory where something is to go, and removes it: where rights allow it, a disk may be full, and /proc
 * takes none at all. Throws an `InputError` when that cannot be done.
 */
export async function tryToWrite(directory: string, wanted: Wanted): Promise<void> {
  if (!(await stat(directory).catch(() => undefined))) {
    refuseFor(directory, wanted, 'there is no such directory; make it first');
  }
  const tried = join(directory, `.storyreel-${randomUUID()}.part`);
  try {
    await writeFile(tried, Buffer.alloc(4096), { flag: 'wx' });
  } catch (error) {
    refusePlace(directory, wanted, error as NodeJS.ErrnoException);
  } finally {
    await unlink(tried).catch(() => undefined);
  }
}
