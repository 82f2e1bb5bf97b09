import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What tells a file from another that takes its place; the same for the same file, however it is called. */
export function identityOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? `${file} ${stats.size} ${stats.mtimeMs}` : `${file} missing`;
}

/** All code in a directory. */
export function codeIn(directory: string): string[] {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.js'))
    .toSorted()
    .map((file) => join(directory, file));
}
