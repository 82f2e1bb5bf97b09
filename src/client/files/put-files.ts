import { randomUUID } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';

/** A file that is to be at `path`; `write` writes it to another place first. */
export interface NewFile {
  path: string;
  write(temporary: string): Promise<void>;
}

/**
 * Writes files beside their places, and when all are written puts them there, in their order: each is there whole or not at all.
 * Without `replace` a file that is in a place stays, however late it came, and the error has the code `EEXIST`.
 */
export async function putFiles(files: NewFile[], { replace }: { replace: boolean }): Promise<void> {
  const written = files.map((file) => ({ ...file, temporary: `${file.path}.${randomUUID()}.part` }));
  try {
    for (const { temporary, write } of written) await write(temporary);
    for (const { temporary, path } of written) await (replace ? rename(temporary, path) : create(temporary, path));
  } finally {
    for (const { temporary } of written) await rm(temporary, { force: true });
  }
}

async function create(temporary: string, path: string): Promise<void> {
  await link(temporary, path).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw error;
    // A file system without hard links: the name is taken first.
    await (await open(path, 'wx')).close();
    await rename(temporary, path);
  });
}
