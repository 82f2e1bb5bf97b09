import { readFile } from 'node:fs/promises';
import type { Artifact } from '../../domain/film/artifact';
import type { Recipe } from '../../domain/film/recipe';
import type { StoreRecord } from '../artifact-store';
import { sizeAndUse } from './last-use';
import { lookAt } from './put-aside';
import { removeIf } from './remove-if';
import { isHash, objectPath } from './store-directory';
import { unless } from './unless';

/** A record as it was found, and what is wrong with it, as the end of a sentence. */
export interface FoundRecord {
  record?: StoreRecord;
  problem?: string;
}

/** Reads the record of a recipe from a file, and checks that its artifacts are there; undefined when there is no file. */
export async function readRecord(directory: string, file: string, key: string): Promise<FoundRecord | undefined> {
  const found = await readRecordAlone(file, key);
  for (const { sha256, bytes, mediaType } of found?.record?.artifacts ?? []) {
    const path = objectPath(directory, sha256);
    const there = await lookAt(path, () => sizeAndUse(path));
    const name = `${mediaType} ${sha256.slice(0, 12)}`;
    if (!there) return { ...found, problem: `names the ${name}, which is missing` };
    if (there.bytes !== bytes) {
      return { ...found, problem: `names the ${name} with ${bytes} bytes, but ${there.bytes} bytes are there` };
    }
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

/** After a crash a file may hold anything, so nothing in it is trusted. */
function parseRecord(text: string, key: string): FoundRecord {
  try {
    const record = JSON.parse(text) as StoreRecord;
    const isWhole = record.key === key && isRecipe(record.recipe) && record.artifacts.every(isArtifact);
    return isWhole ? { record } : { problem: 'is not the record of its recipe' };
  } catch {
    return { problem: 'cannot be read' };
  }
}

function isRecipe({ step, provider, model }: Recipe): boolean {
  return [step, provider, model].every((name) => typeof name === 'string');
}

function isArtifact({ sha256, bytes, mediaType }: Artifact): boolean {
  return isHash(sha256) && Number.isSafeInteger(bytes) && typeof mediaType === 'string';
}
