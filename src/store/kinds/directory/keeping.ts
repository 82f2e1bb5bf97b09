import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fullDiskText } from '../../../domain/full-disk';
import { capitalised } from '../../../domain/text/capitalised';
import { KeepError } from '../../keep-error';
import { makeDirectories } from '../../make-directories';
import { objectPath, PART_ENDING, recordPath } from './store-directory';

/** What a person must do, by what the system says. */
const ADVICE: { [code: string]: string } = {
  EROFS:
    'The disk that it is on is mounted read-only: mount it so that it can be written, or name another by STORYREEL_STORE.',
  EACCES: 'It does not belong to the user as whom this runs: correct that, or name another by STORYREEL_STORE.',
  EPERM: 'It does not belong to the user as whom this runs: correct that, or name another by STORYREEL_STORE.',
  ENOTDIR: 'There is a file where a directory should be: move it away.',
};

/** Less than any picture has; what is asked is whether anything can be written at all. */
const TRIED_BYTES = 65_536;
const ANY_HASH = '0'.repeat(64);

/**
 * Does what writes to a store. What the system refuses becomes a `KeepError`, unless it is about the file at `source`, which is
 * somebody else's.
 */
export async function keeping<T>(directory: string, write: () => Promise<T>, source?: string): Promise<T> {
  try {
    // Where it is not there yet it is for this user alone; one that a person has made is as they want it.
    await makeDirectories(directory, 0o700);
    return await write();
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined || (source && path === source)) throw error;
    const cause = await reasonOf(error, directory);
    const reason = cause.code ?? '';
    const full = fullDiskText(cause);
    const advice = full ? `${capitalised(full)}.` : (ADVICE[reason] ?? 'See to the disk that it is on.');
    throw new KeepError(directory, reason, advice, { cause });
  }
}

/** Node says of a directory that cannot be made on a read-only disk that it is not there. */
async function reasonOf(error: unknown, directory: string): Promise<NodeJS.ErrnoException> {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return error as Error;
  return access(directory, constants.W_OK).then(
    () => error as NodeJS.ErrnoException,
    (reason: NodeJS.ErrnoException) => reason,
  );
}

/** Writes something where artifacts and records go, and removes it again; throws a `KeepError` when that cannot be done. */
export function tryToKeep(directory: string): Promise<void> {
  return keeping(directory, async () => {
    for (const path of [objectPath(directory, ANY_HASH), recordPath(directory, ANY_HASH)]) {
      const tried = `${path}.${randomUUID()}${PART_ENDING}`;
      await mkdir(dirname(path), { recursive: true });
      try {
        await writeFile(tried, Buffer.alloc(TRIED_BYTES), { flag: 'wx' });
      } finally {
        await unlink(tried).catch(() => undefined);
      }
    }
  });
}
