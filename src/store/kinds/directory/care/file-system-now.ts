import { randomUUID } from 'node:crypto';
import { stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PART_ENDING } from '../store-directory';

/**
 * The time by the clock of a directory's file system, in milliseconds since 1970: the clock that all its files' times come from. On a disk
 * of another machine it is not the clock of this process. Where nothing can be written, the time of this process.
 */
export async function fileSystemNow(directory: string): Promise<number> {
  const written = join(directory, `now.${randomUUID()}${PART_ENDING}`);
  try {
    await writeFile(written, '');
    return (await stat(written)).mtimeMs;
  } catch {
    return Date.now();
  } finally {
    await unlink(written).catch(() => undefined);
  }
}
