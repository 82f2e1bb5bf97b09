import type { Artifact } from '../domain/film/artifact';
import type { Recipe } from '../domain/film/recipe';
import type { StoreRecord } from './artifact-store';
import { isHash } from './is-hash';

/** A record as it was found, and what is wrong with it, as the end of a sentence. */
export interface FoundRecord {
  record?: StoreRecord;
  problem?: string;
}

/** What is wrong with an artifact that a record names, as the end of a sentence; `there` is what is there of it. */
export function problemOf(
  { sha256, bytes, mediaType }: Artifact,
  there: { bytes: number } | undefined,
): string | undefined {
  const name = `${mediaType} ${sha256.slice(0, 12)}`;
  if (!there) return `names the ${name}, which is missing`;
  return there.bytes === bytes
    ? undefined
    : `names the ${name} with ${bytes} bytes, but ${there.bytes} bytes are there`;
}

/** Reads the record of a recipe. After a crash its file may hold anything, so nothing in it is trusted. */
export function parseRecord(text: string, key: string): FoundRecord {
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
