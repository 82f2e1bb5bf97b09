import { randomUUID } from 'node:crypto';
import { unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes a small file into a directory and removes it: where rights allow it, a disk may be full, and /proc takes none at all. */
export async function tryToWrite(directory: string): Promise<void> {
  const tried = join(directory, `.storyreel-${randomUUID()}.part`);
  try {
    await writeFile(tried, Buffer.alloc(4096), { flag: 'wx' });
  } finally {
    await unlink(tried).catch(() => undefined);
  }
}
