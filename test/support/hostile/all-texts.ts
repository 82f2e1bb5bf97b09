import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** All texts in a value, however deep, bytes read as text: what somebody would find who searched it for a word. */
export function allTexts(value: unknown, seen = new Set<unknown>()): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1');
  if (typeof value !== 'object' || value === null) return String(value);
  if (seen.has(value)) return '';
  seen.add(value);
  const own = Object.getOwnPropertyNames(value).map((name) => (value as Record<string, unknown>)[name]);
  return own.map((part) => allTexts(part, seen)).join('\n');
}

/** The contents of all files of a directory, as text. */
export async function textsOfDirectory(directory: string): Promise<string> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return (await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')))).join(
    '\n',
  );
}
