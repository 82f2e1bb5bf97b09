import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Artifact } from '../../domain/film/artifact';
import type { OwnUse } from '../../domain/film/own/own-file';
import type { Recipe } from '../../domain/film/recipe';
import type { ArtifactStore } from '../../store/artifact-store';
import { recipeKey } from '../../store/recipe-key';
import { OwnFileError } from './own-file-error';
import { seenFile } from './seen-file';

/**
 * Stores a file that a person has brought, as it is, and answers what an order may name: its bytes, and never its path. The same
 * bytes are stored once. Throws an `OwnFileError`, before anything is stored, when it cannot be used for that.
 */
export async function keepOwnFile(store: ArtifactStore, path: string, use: OwnUse): Promise<Artifact> {
  const { mediaType, bytes } = await seenFile(path, use);
  const startedAtMs = Date.now();
  const recipe = recipeOf(await sha256Of(path, bytes), mediaType);
  const key = recipeKey(recipe);
  // Found again, it counts as used: a store that is swept keeps it.
  const before = await store.findRecord(key);
  if (before) return before.result as Artifact;
  const file = await store.putFile(key, mediaType, path);
  if (recipeKey(recipeOf(file.sha256, mediaType)) !== key) throw changed(path);
  const record = { key, recipe, result: file, artifacts: [file], startedAtMs, endedAtMs: Date.now() };
  return (await store.saveRecord(record)).result as Artifact;
}

/** Whoever brings the same bytes brings the same file. */
function recipeOf(sha256: string, mediaType: string): Recipe {
  const who = { provider: 'person', model: 'file' };
  return { step: 'ownFile', inputs: { sha256, mediaType }, ...who, settings: {}, version: '1', take: 1 };
}

/** In little memory, and never more than the file had when it was looked at. */
async function sha256Of(path: string, bytes: number): Promise<string> {
  const hash = createHash('sha256');
  let read = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer);
    read += (chunk as Buffer).length;
    if (read > bytes) break;
  }
  if (read !== bytes) throw changed(path);
  return hash.digest('hex');
}

function changed(path: string): OwnFileError {
  return new OwnFileError(`${path} changed while it was read: wait until it is written, and order again.`);
}
