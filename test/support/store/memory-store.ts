import { readFile, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Artifact } from '../../../src/domain/film/artifact';
import { ArtifactError, type ArtifactStore, type StoreRecord } from '../../../src/store/artifact-store';
import { checkRange } from '../../../src/store/byte-range';
import { sha256Of, verifyBytes } from '../../../src/store/verify-bytes';
import { memoryCare } from './memory-care';
import { MemoryContents } from './memory-contents';

/** A store for tests; it lives as long as its contents. */
export function createMemoryStore(contents = new MemoryContents()): ArtifactStore {
  const { objects, records } = contents;
  const bytesOf = (artifact: Artifact): Uint8Array => {
    const kept = objects.get(artifact.sha256);
    if (!kept) throw new ArtifactError(`The ${artifact.mediaType} ${artifact.sha256} is not in the store.`, artifact);
    kept.usedAtMs = Date.now();
    return kept.bytes;
  };
  const verifiedBytesOf = (artifact: Artifact): Uint8Array => {
    const bytes = bytesOf(artifact);
    try {
      verifyBytes(artifact, { bytes: bytes.length, sha256: sha256Of(bytes) });
    } catch (error) {
      if (sha256Of(bytes) !== artifact.sha256) objects.delete(artifact.sha256);
      throw error;
    }
    return bytes;
  };
  const recordOf = (key: string): StoreRecord | undefined => {
    const kept = records.get(key);
    if (kept && contents.lackOf(kept.record) !== undefined) records.delete(key);
    else if (kept) kept.usedAtMs = Date.now();
    return records.has(key) ? structuredClone(kept?.record) : undefined;
  };

  const store: ArtifactStore = {
    async putBytes(key, mediaType, bytes) {
      const sha256 = sha256Of(bytes);
      objects.set(sha256, { bytes: Uint8Array.from(bytes), usedAtMs: Date.now() });
      return { key, mediaType, bytes: bytes.length, sha256 };
    },
    async putFile(key, mediaType, path) {
      return store.putBytes(key, mediaType, await readFile(path));
    },
    link: async () => undefined,
    async readBytes(artifact) {
      return Uint8Array.from(verifiedBytesOf(artifact));
    },
    async copyTo(artifact, path) {
      await writeFile(path, verifiedBytesOf(artifact), { flag: 'wx' });
    },
    async openRange(artifact, from, to) {
      checkRange(artifact, from, to);
      if (bytesOf(artifact).length !== artifact.bytes) verifiedBytesOf(artifact);
      return Readable.from(
        (function* () {
          if (to - from === artifact.bytes) verifiedBytesOf(artifact);
          if (from < to) yield Buffer.from(bytesOf(artifact).slice(from, to));
        })(),
      );
    },
    async findRecord(key) {
      return recordOf(key);
    },
    async saveRecord(record) {
      const before = recordOf(record.key);
      if (!before) records.set(record.key, { record: structuredClone(record), usedAtMs: Date.now() });
      return before ?? structuredClone(record);
    },
    tryToKeep: async () => undefined,
    care: memoryCare(contents),
  };
  return store;
}
