import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file as it is on the disk: one that is written again is another one, even with the same bytes. */
export interface KeptFile {
  sha256: string;
  inode: number;
}

/** The records of a store's directory and the artifacts that they name, by their paths in it. */
export async function keptFiles(store: string): Promise<{ [path: string]: KeptFile }> {
  const kept: { [path: string]: KeptFile } = {};
  const keep = async (path: string): Promise<Buffer> => {
    const whole = join(store, path);
    const bytes = await readFile(whole);
    kept[path] = { sha256: createHash('sha256').update(bytes).digest('hex'), inode: (await stat(whole)).ino };
    return bytes;
  };
  const records = await readdir(join(store, 'records'), { recursive: true });
  for (const name of records.filter((record) => record.endsWith('.json'))) {
    const { artifacts } = JSON.parse((await keep(join('records', name))).toString()) as StoredRecord;
    for (const { sha256 } of artifacts) await keep(join('objects', sha256.slice(0, 2), sha256));
  }
  return kept;
}

/** What every release has written in a record. */
interface StoredRecord {
  artifacts: { sha256: string }[];
}
