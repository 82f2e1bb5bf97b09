import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readFile, unlink, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { ArtifactStore } from '../../artifact-store';
import { sha256Of } from '../../verify-bytes';
import { writeDurably, writeDurablyOnce } from './durable-file';
import { createMeter, digestOf } from '../../file-digest';
import { markUsed } from './last-use';
import { freeBytes } from './care/free-bytes';
import { keeping, tryToKeep } from './keeping';
import { openRange } from './open-range';
import { lookAt } from './put-aside';
import { readRecord, removeDamagedRecord } from './record-file';
import { objectPath, recordPath } from './store-directory';
import { storeOverview } from './care/store-overview';
import { accept, lookAtObject } from './stored-object';
import { sweepParts } from './care/sweep-parts';
import { sweepStore } from './care/sweep-store';
import { verifyStore } from './care/verify-store';

/**
 * A store in a directory: `objects/ab/abcd…` holds bytes under their SHA-256, `records/ab/abcd….json` the record of
 * a recipe under its key. Several processes may use it at once. A file's modification time tells when it was last used: when
 * a record was found or saved, or bytes were written or read.
 */
export function createDirectoryStore(directory: string): ArtifactStore {
  const store: ArtifactStore = {
    // Written again even when they are there: those may be damaged, or about to be swept.
    async putBytes(key, mediaType, bytes) {
      const artifact = { key, mediaType, bytes: bytes.length, sha256: sha256Of(bytes) };
      const path = objectPath(directory, artifact.sha256);
      await keeping(directory, () => writeDurably(path, (file) => file.writeFile(bytes)));
      return artifact;
    },
    async putFile(key, mediaType, path) {
      const artifact = { key, mediaType, ...(await digestOf(path)) };
      const copy = async (file: FileHandle) => {
        const hash = createHash('sha256');
        // By hand: where the last part of a `pipeline` throws, as on a full disk, the pipeline tells only that it was aborted.
        for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
          hash.update(chunk);
          await file.appendFile(chunk);
        }
        if (hash.digest('hex') !== artifact.sha256) {
          throw new Error(`${path} changed while it was stored: wait until it is written, and try again.`);
        }
      };
      await keeping(directory, () => writeDurably(objectPath(directory, artifact.sha256), copy), path);
      return artifact;
    },
    async readBytes(artifact) {
      const bytes = await lookAtObject(directory, artifact, (path) => readFile(path));
      await accept(directory, artifact, { bytes: bytes.length, sha256: sha256Of(bytes) });
      return bytes;
    },
    async copyTo(artifact, path) {
      const meter = createMeter();
      const source = await lookAtObject(directory, artifact, (object) => open(object));
      await pipeline(source.createReadStream(), meter.stream, createWriteStream(path, { flags: 'wx' }));
      await accept(directory, artifact, meter.digest()).catch(async (error) => {
        await unlink(path);
        throw error;
      });
    },
    openRange: (artifact, from, to) => openRange(directory, artifact, from, to),
    async findRecord(key) {
      const path = recordPath(directory, key);
      // Marked as used first, then read: `removeIf` tells why. Using a record keeps its artifacts too.
      const found = await lookAt(path, async () =>
        (await markUsed(path)) ? readRecord(directory, path, key) : undefined,
      );
      if (!found?.problem) return found?.record;
      if (await removeDamagedRecord(directory, path, key)) return undefined;
      // It was not removed, so another process has meanwhile saved a good one or made its bytes again.
      const now = await readRecord(directory, path, key);
      return now?.problem ? undefined : now?.record;
    },
    async saveRecord(record) {
      const text = `${JSON.stringify(record, undefined, 2)}\n`;
      const path = recordPath(directory, record.key);
      if (await keeping(directory, () => writeDurablyOnce(path, (file) => file.writeFile(text)))) return record;
      return (await store.findRecord(record.key)) ?? store.saveRecord(record);
    },
    tryToKeep: () => tryToKeep(directory),
    link: async () => undefined,
    care: {
      fitness: async () => ({ freeBytes: await freeBytes(directory) }),
      overview: () => storeOverview(directory),
      verify: (onDamage, signal) => verifyStore(directory, onDamage, signal),
      sweep: (sweep) => sweepStore(directory, sweep),
      sweepParts: (options) => sweepParts(directory, options),
    },
  };
  return store;
}
