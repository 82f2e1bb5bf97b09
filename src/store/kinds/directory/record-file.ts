import { readFile } from 'node:fs/promises';
import { parseRecord, problemOf, type FoundRecord } from '../../found-record';
import { sizeAndUse } from './last-use';
import { lookAt } from './put-aside';
import { removeIf } from './remove-if';
import { objectPath } from './store-directory';
import { unless } from './unless';

/** Reads the record of a recipe from a file, and checks that its artifacts are there; undefined when there is no file. */
export async function readRecord(directory: string, file: string, key: string): Promise<FoundRecord | undefined> {
  const found = await readRecordAlone(file, key);
  for (const artifact of found?.record?.artifacts ?? []) {
    const path = objectPath(directory, artifact.sha256);
    const problem = problemOf(artifact, await lookAt(path, () => sizeAndUse(path)));
    if (problem !== undefined) return { ...found, problem };
  }
  return found;
}

/** The same without checking its artifacts. */
export async function readRecordAlone(path: string, key: string): Promise<FoundRecord | undefined> {
  const text = await readFile(path, 'utf8').catch(unless('ENOENT'));
  return text === undefined ? undefined : parseRecord(text, key);
}

/** Removes a record unless it is good by now. Resolves to whether this call removed it. */
export function removeDamagedRecord(directory: string, path: string, key: string): Promise<boolean> {
  return removeIf(path, async (aside) => (await readRecord(directory, aside, key))?.problem !== undefined);
}
