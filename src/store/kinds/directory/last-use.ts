import { stat, utimes } from 'node:fs/promises';
import { unless } from './unless';

/** A use is noted at most once an hour, so the last use may be up to an hour later than the file says. */
const NOTED_EVERY_MS = 60 * 60_000;

/**
 * Notes in a file's modification time that it is used now. Does nothing when the file belongs to another user; so all
 * processes that share a store should run as one user. Resolves to whether the file is there.
 */
export async function markUsed(path: string, nowMs = Date.now()): Promise<boolean> {
  const usedAtMs = (await stat(path).catch(unless('ENOENT')))?.mtimeMs;
  if (usedAtMs === undefined || nowMs - usedAtMs < NOTED_EVERY_MS) return usedAtMs !== undefined;
  const now = new Date(nowMs);
  return utimes(path, now, now).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      unless('ENOENT', 'EPERM', 'EACCES', 'EROFS')(error);
      return error.code !== 'ENOENT';
    },
  );
}

/** A file's size and last use (milliseconds since 1970); undefined when it is not there. */
export async function sizeAndUse(path: string): Promise<{ bytes: number; usedAtMs: number } | undefined> {
  const stats = await stat(path).catch(unless('ENOENT'));
  return stats && { bytes: stats.size, usedAtMs: stats.mtimeMs };
}
