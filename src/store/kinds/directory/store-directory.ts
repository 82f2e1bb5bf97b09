import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isHash } from '../../is-hash';
import { unless } from './unless';

const PREFIX = /^[0-9a-f]{2}$/;
const RECORD_ENDING = '.json';

/** The ending of files that are being written or removed. One that stays for long was left by a process that died. */
export const PART_ENDING = '.part';

/** A file of the store by its `id`: the hash of an artifact's bytes, or a recipe's key. */
export interface StoredFile {
  path: string;
  id: string;
}

/** Where the bytes with this SHA-256 are kept. */
export function objectPath(directory: string, sha256: string): string {
  return join(directory, 'objects', sha256.slice(0, 2), sha256);
}

/** Where the record of the recipe with this key is kept. */
export function recordPath(directory: string, key: string): string {
  return join(directory, 'records', key.slice(0, 2), `${key}${RECORD_ENDING}`);
}

/** All stored artifacts. Files that appear or vanish while this runs may or may not be among them. */
export async function* objectsIn(directory: string): AsyncGenerator<StoredFile> {
  for await (const { path, name } of filesIn(join(directory, 'objects'))) if (isHash(name)) yield { path, id: name };
}

/** All stored records. Files that appear or vanish while this runs may or may not be among them. */
export async function* recordsIn(directory: string): AsyncGenerator<StoredFile> {
  for await (const file of recordFilesIn(directory)) if (!file.isPart) yield file;
}

/** The same, together with parts: records that are being written or removed right now, or were left half done. */
export async function* recordFilesIn(directory: string): AsyncGenerator<StoredFile & { isPart: boolean }> {
  for await (const { path, name } of filesIn(join(directory, 'records'))) {
    const id = name.slice(0, name.indexOf(RECORD_ENDING));
    const isPart = name.endsWith(PART_ENDING);
    if (isHash(id) && (isPart || name === `${id}${RECORD_ENDING}`)) yield { path, id, isPart };
  }
}

/** The paths of all files that are being written or removed right now, or were left half done. */
export async function* partsIn(directory: string): AsyncGenerator<string> {
  for (const room of ['objects', 'records']) {
    for await (const { path, name } of filesIn(join(directory, room))) if (name.endsWith(PART_ENDING)) yield path;
  }
}

async function* filesIn(room: string): AsyncGenerator<{ path: string; name: string }> {
  for (const prefix of await namesIn(room)) {
    if (!PREFIX.test(prefix)) continue;
    for (const name of await namesIn(join(room, prefix))) yield { path: join(room, prefix, name), name };
  }
}

async function namesIn(path: string): Promise<string[]> {
  return ((await readdir(path).catch(unless('ENOENT'))) ?? []).toSorted();
}
