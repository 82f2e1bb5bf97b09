import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';

const BUILT = join(__dirname, '..', '..', 'dist', 'workflow-bundle.js');

/** Copies the workflows as they are shipped, which the setup has built, into a directory, and answers the file's path. */
export async function bundleInto(directory: string): Promise<string> {
  const path = join(directory, 'workflows.js');
  await copyFile(BUILT, path);
  return path;
}
