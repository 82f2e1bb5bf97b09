import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Artifact } from '../domain/artifact';
import { ArtifactError, type ArtifactStore, type StoreRecord } from './artifact-store';
import { writeDurably, writeDurablyOnce } from './durable-file';
import { sha256Of, verifyBytes } from './verify-bytes';

/**
 * A store in a directory: `objects/ab/abcd…` holds bytes under their SHA-256, `records/ab/abcd….json` the record of
 * a recipe under its key. Several processes may use it at once.
 */
export function createDirectoryStore(directory: string): ArtifactStore {
  const objectPath = (sha256: string) => join(directory, 'objects', sha256.slice(0, 2), sha256);
  const recordPath = (key: string) => join(directory, 'records', key.slice(0, 2), `${key}.json`);
  const isThere = async ({ sha256, bytes }: Artifact) => (await sizeOf(objectPath(sha256))) === bytes;
  /** Damaged bytes are removed, so that the step which needs them is done again and not found again. */
  const verified = async (artifact: Artifact, found: { bytes: number; sha256: string }) => {
    try {
      verifyBytes(artifact, found);
    } catch (error) {
      await unlink(objectPath(artifact.sha256)).catch(notThere);
      throw error;
    }
  };

  const store: ArtifactStore = {
    async putBytes(key, mediaType, bytes) {
      const artifact = { key, mediaType, bytes: bytes.length, sha256: sha256Of(bytes) };
      if (!(await isThere(artifact))) await writeDurably(objectPath(artifact.sha256), (file) => file.writeFile(bytes));
      return artifact;
    },
    async putFile(key, mediaType, path) {
      const artifact = { key, mediaType, ...(await measure(path)) };
      if (!(await isThere(artifact))) {
        await writeDurably(objectPath(artifact.sha256), async (file) => {
          for await (const chunk of createReadStream(path)) await file.appendFile(chunk as Buffer);
        });
      }
      return artifact;
    },
    async readBytes(artifact) {
      const path = objectPath(artifact.sha256);
      const bytes = await readFile(path).catch((error) => reject(artifact, path, error));
      await verified(artifact, { bytes: bytes.length, sha256: sha256Of(bytes) });
      return bytes;
    },
    async copyTo(artifact, path) {
      const meter = createMeter();
      const source = objectPath(artifact.sha256);
      await pipeline(createReadStream(source), meter.stream, createWriteStream(path, { flags: 'wx' })).catch((error) =>
        reject(artifact, source, error),
      );
      await verified(artifact, meter.measured());
    },
    async findRecord(key) {
      const text = await readFile(recordPath(key), 'utf8').catch(notThere);
      if (text === undefined) return undefined;
      const record = parseRecord(text);
      if (record && (await Promise.all(record.artifacts.map(isThere))).every(Boolean)) return record;
      await unlink(recordPath(key)).catch(notThere);
      return undefined;
    },
    async saveRecord(record) {
      const text = `${JSON.stringify(record, undefined, 2)}\n`;
      if (await writeDurablyOnce(recordPath(record.key), (file) => file.writeFile(text))) return record;
      return (await store.findRecord(record.key)) ?? store.saveRecord(record);
    },
  };
  return store;
}

/** A record that a dying machine left unreadable counts as none. */
function parseRecord(text: string): StoreRecord | undefined {
  try {
    return JSON.parse(text) as StoreRecord;
  } catch {
    return undefined;
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(notThere))?.size;
}

async function measure(path: string): Promise<{ bytes: number; sha256: string }> {
  const meter = createMeter();
  await pipeline(createReadStream(path), meter.stream.resume());
  return meter.measured();
}

/** Counts and hashes what flows through it, so that no file has to fit into memory. */
function createMeter(): { stream: Transform; measured: () => { bytes: number; sha256: string } } {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      bytes += chunk.length;
      hash.update(chunk);
      pass(null, chunk);
    },
  });
  return { stream, measured: () => ({ bytes, sha256: hash.digest('hex') }) };
}

function notThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

/** Only when the object itself is not there is an artifact lost; anything else may be the reader's own path. */
function reject(artifact: Artifact, path: string, error: NodeJS.ErrnoException): never {
  if (error.code !== 'ENOENT' || error.path !== path) throw error;
  throw new ArtifactError(
    `The ${artifact.mediaType} ${artifact.sha256.slice(0, 12)} is not in the store. Run the film again to make it anew.`,
    { cause: error },
  );
}
