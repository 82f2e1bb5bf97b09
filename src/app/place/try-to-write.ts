import { randomUUID } from 'node:crypto';
import { stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fullDiskText } from '../../domain/full-disk';
import { InputError } from '../input-error';

/**
 * Writes a small file into a directory where `what`, such as a "film", is to go by this option, and removes it: where rights allow it, a
 * disk may be full, and /proc takes none at all. Throws an `InputError` when that cannot be done.
 */
export async function tryToWrite(directory: string, what: string, option: string): Promise<void> {
  const refuse = (why: string): never => {
    throw new InputError(`No ${what} can be written to ${directory}: ${why}, or name another place with ${option}.`);
  };
  if (!(await stat(directory).catch(() => undefined))) refuse('there is no such directory; make it first');
  const tried = join(directory, `.storyreel-${randomUUID()}.part`);
  try {
    await writeFile(tried, Buffer.alloc(4096), { flag: 'wx' });
  } catch (error) {
    refuse(
      fullDiskText(error as NodeJS.ErrnoException) ?? `it is not writable (${(error as NodeJS.ErrnoException).code})`,
    );
  } finally {
    await unlink(tried).catch(() => undefined);
  }
}
