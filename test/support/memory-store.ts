import { readFile, writeFile } from 'node:fs/promises';
import type { Artifact } from '../../src/domain/film/artifact';
import { ArtifactError, type ArtifactStore, type StoreRecord } from '../../src/store/artifact-store';
import { sha256Of } from '../../src/store/directory/verify-bytes';

/** A store for tests and single runs; it lives as long as the process. */
export function createMemoryStore(): ArtifactStore {
  const objects = new Map<string, Uint8Array>();
  const records = new Map<string, StoreRecord>();

  const store: ArtifactStore = {
    async putBytes(key, mediaType, bytes) {
      const sha256 = sha256Of(bytes);
      objects.set(sha256, Uint8Array.from(bytes));
      return { key, mediaType, bytes: bytes.length, sha256 };
    },
    async putFile(key, mediaType, path) {
      return store.putBytes(key, mediaType, await readFile(path));
    },
    async readBytes(artifact: Artifact) {
      const bytes = objects.get(artifact.sha256);
      if (!bytes)
        throw new ArtifactError(`The ${artifact.mediaType} ${artifact.sha256} is not in the store.`, artifact);
      return Uint8Array.from(bytes);
    },
    async copyTo(artifact, path) {
      await writeFile(path, await store.readBytes(artifact), { flag: 'wx' });
    },
    async findRecord(key) {
      const record = records.get(key);
      if (record?.artifacts.every(({ sha256 }) => objects.has(sha256))) return structuredClone(record);
      records.delete(key);
      return undefined;
    },
    async saveRecord(record) {
      const kept = records.get(record.key) ?? structuredClone(record);
      records.set(record.key, kept);
      return structuredClone(kept);
    },
  };
  return store;
}
