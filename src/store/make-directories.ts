import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a directory at an absolute path, with those that it is in, unless it is there. Throws the system's error when it cannot be
 * made. Node's own way tries for ever where a file system makes none in a directory that is there, as that of /proc.
 */
export async function makeDirectories(path: string, mode?: number): Promise<void> {
  try {
    await mkdir(path, { mode });
  } catch (error) {
    if (await isThere(path)) return;
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const parent = dirname(path);
    if (!(await isThere(parent))) await makeDirectories(parent, mode);
    // That the parent is there now may be the work of another who began at the same time.
    await mkdir(path, { mode }).catch(async (again: unknown) => {
      if (!(await isThere(path))) throw again;
    });
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
