import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';

/** Writes a file beside `path` with `write`, and puts it there: the file is replaced whole or not at all. */
export async function replaceFile(path: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${path}.${randomUUID()}.part`;
  try {
    await write(temporary);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}
