import { randomUUID } from 'node:crypto';
import { stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PART_ENDING } from '../store-directory';

/**
 * The time (milliseconds since 1970) that a file gets which is written to a directory now. It is by the clock that the times of all files
 * there are by, which on a disk of another machine is not that of this process. Where nothing can be written, the time of this process.
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
