import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Calls `use` with the absolute path of a new private directory under `root`, which is gone when this settles. */
export async function withWorkDirectory<Result>(
  root: string,
  use: (directory: string) => Promise<Result>,
): Promise<Result> {
  await mkdir(root, { recursive: true });
  const directory = await mkdtemp(join(resolve(root), 'work-'));
  try {
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  }
}
