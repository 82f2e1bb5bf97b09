import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rename, unlink, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PART_ENDING } from './store-directory';

/**
 * Writes a file so that after a crash it is there whole or not at all: under a temporary name first, synced, then renamed.
 * Whatever was at `path` is replaced.
 */
export async function writeDurably(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  await withSyncedTemporary(path, write, (temporary) => rename(temporary, path));
}

/** The same, but a file that is already there stays. Resolves to whether this one was written. */
export async function writeDurablyOnce(path: string, write: (file: FileHandle) => Promise<void>): Promise<boolean> {
  let written = true;
  await withSyncedTemporary(path, write, async (temporary) => {
    try {
      await link(temporary, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      written = false;
    }
    await unlink(temporary);
  });
  return written;
}

async function withSyncedTemporary(
  path: string,
  write: (file: FileHandle) => Promise<void>,
  settle: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = `${path}.${randomUUID()}${PART_ENDING}`;
  await mkdir(dirname(path), { recursive: true });
  try {
    const file = await open(temporary, 'wx');
    try {
      await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await settle(temporary);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncDirectory(dirname(path));
}

/** Makes the new name survive a crash too. Windows has no such call, and does not need it. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
