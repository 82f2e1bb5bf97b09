import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, unlink } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Artifact } from '../../domain/film/artifact';
import { ArtifactError, type ArtifactStore } from '../artifact-store';
import { writeDurably, writeDurablyOnce } from './durable-file';
import { createMeter, digestOf, type Digest } from './file-digest';
import { markUsed } from './last-use';
import { readRecord, removeDamagedRecord } from './record-file';
import { removeIf } from './remove-if';
import { isHash, objectPath, recordPath } from './store-directory';
import { sha256Of, verifyBytes } from './verify-bytes';

/**
 * A store in a directory: `objects/ab/abcd…` holds bytes under their SHA-256, `records/ab/abcd….json` the record of
 * a recipe under its key. Several processes may use it at once. Finding or saving a record, and writing or reading bytes,
 * is noted as their use in the file's modification time.
 */
export function createDirectoryStore(directory: string): ArtifactStore {
  /** Damaged bytes are removed, so that the step which needs them is done again and not found again. */
  const verified = async (artifact: Artifact, found: Digest) => {
    const path = objectPath(directory, artifact.sha256);
    try {
      verifyBytes(artifact, found);
    } catch (error) {
      // Another reader may have found that first, and good bytes may be there since: they stay.
      await removeIf(path, async (aside) => (await digestOf(aside)).sha256 !== artifact.sha256);
      throw error;
    }
    await markUsed(path);
  };

  const store: ArtifactStore = {
    // Bytes that are there already are written again all the same: they may be damaged, or about to be swept as unused.
    async putBytes(key, mediaType, bytes) {
      const artifact = { key, mediaType, bytes: bytes.length, sha256: sha256Of(bytes) };
      await writeDurably(objectPath(directory, artifact.sha256), (file) => file.writeFile(bytes));
      return artifact;
    },
    async putFile(key, mediaType, path) {
      const artifact = { key, mediaType, ...(await digestOf(path)) };
      await writeDurably(objectPath(directory, artifact.sha256), async (file) => {
        for await (const chunk of createReadStream(path)) await file.appendFile(chunk as Buffer);
      });
      return artifact;
    },
    async readBytes(artifact) {
      const path = pathOf(directory, artifact);
      const bytes = await readFile(path).catch((error) => reject(artifact, path, error));
      await verified(artifact, { bytes: bytes.length, sha256: sha256Of(bytes) });
      return bytes;
    },
    async copyTo(artifact, path) {
      const meter = createMeter();
      const source = pathOf(directory, artifact);
      await pipeline(createReadStream(source), meter.stream, createWriteStream(path, { flags: 'wx' })).catch((error) =>
        reject(artifact, source, error),
      );
      await verified(artifact, meter.digest()).catch(async (error) => {
        await unlink(path);
        throw error;
      });
    },
    async findRecord(key) {
      const path = recordPath(directory, key);
      // First the mark, then the look: see `removeIf`. Its artifacts are in use as long as the record is.
      await markUsed(path);
      const found = await readRecord(directory, path, key);
      if (!found?.problem) return found?.record;
      if (await removeDamagedRecord(directory, path, key)) return undefined;
      // Somebody has saved a good one meanwhile, or made its bytes again.
      const now = await readRecord(directory, path, key);
      return now?.problem ? undefined : now?.record;
    },
    async saveRecord(record) {
      const text = `${JSON.stringify(record, undefined, 2)}\n`;
      if (await writeDurablyOnce(recordPath(directory, record.key), (file) => file.writeFile(text))) return record;
      return (await store.findRecord(record.key)) ?? store.saveRecord(record);
    },
  };
  return store;
}

/** A hash that is none must not become a path: what is read there and is not those bytes would be removed. */
function pathOf(directory: string, artifact: Artifact): string {
  if (isHash(artifact.sha256)) return objectPath(directory, artifact.sha256);
  throw new ArtifactError(`Expected the SHA-256 of an artifact in hex, but got "${artifact.sha256}".`, artifact);
}

/** Only when the object itself is not there is an artifact lost; anything else may be the reader's own path. */
function reject(artifact: Artifact, path: string, error: NodeJS.ErrnoException): never {
  if (error.code !== 'ENOENT' || error.path !== path) throw error;
  throw new ArtifactError(`The ${artifact.mediaType} ${artifact.sha256.slice(0, 12)} is not in the store.`, artifact, {
    cause: error,
  });
}
