import { stat, utimes } from 'node:fs/promises';
import { unless } from './unless';

/** A use is noted once in an hour: who asks for last uses must allow for that. */
const NOTED_EVERY_MS = 60 * 60_000;

/**
 * Notes that a file of the store is used now, in its modification time. One that is not there, or belongs to another user,
 * stays as it is: all who share a store should therefore be one user.
 */
export async function markUsed(path: string, nowMs = Date.now()): Promise<void> {
  const usedAtMs = (await stat(path).catch(unless('ENOENT')))?.mtimeMs;
  if (usedAtMs === undefined || nowMs - usedAtMs < NOTED_EVERY_MS) return;
  const now = new Date(nowMs);
  await utimes(path, now, now).catch(unless('ENOENT', 'EPERM', 'EACCES', 'EROFS'));
}

/** A file's size and last use (milliseconds since 1970); undefined when it is not there. */
export async function sizeAndUse(path: string): Promise<{ bytes: number; usedAtMs: number } | undefined> {
  const stats = await stat(path).catch(unless('ENOENT'));
  return stats && { bytes: stats.size, usedAtMs: stats.mtimeMs };
}
