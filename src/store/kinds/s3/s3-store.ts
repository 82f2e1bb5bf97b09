import { createReadStream, createWriteStream } from 'node:fs';
import { open, unlink } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import type { ArtifactStore } from '../../artifact-store';
import { createMeter, digestOf } from '../../file-digest';
import { sha256Of } from '../../verify-bytes';
import type { Bucket, NewObject } from './bucket';
import { artifactName, recordName } from './object-names';
import { openRange } from './open-range';
import { overviewOfBucket } from './care/overview-of-bucket';
import { probe, tryToKeep } from './care/probe';
import { readRecord } from './read-record';
import { removeDamaged } from './remove-damaged';
import { notThere, readWhole } from './stored-artifact';
import { sweepBucket } from './care/sweep-bucket';
import { NOTHING } from '../../tally';
import { markUsed } from './mark-used';
import { verifyBucket } from './care/verify-bucket';

/** S3 takes no more in one piece. */
const MOST_BYTES = 5 * 2 ** 30;
const RECORD_TYPE = 'application/json';
const LINK_SECONDS = 15 * 60;

/**
 * A store in a bucket, for any number of machines: `objects/ab/abcd…` holds bytes under their SHA-256,
 * `records/ab/abcd….json` the record of a recipe under its key. The server decides which record is the first, so it must know conditional
 * writes. When an object was written last tells when it was last used.
 */
export function createS3Store(bucket: Bucket): ArtifactStore {
  const putArtifact = async (object: NewObject, key: string) => {
    const { sha256, bytes, mediaType } = object;
    const artifact = { key, mediaType, bytes, sha256 };
    const name = artifactName(artifact);
    const there = await bucket.look(name);
    // The server has checked those that are there; but they may be about to be swept.
    if (there?.sha256 === sha256) await markUsed(bucket, there, mediaType);
    else await bucket.put(name, object);
    return artifact;
  };

  const store: ArtifactStore = {
    putBytes: (key, mediaType, bytes) =>
      putArtifact({ sha256: sha256Of(bytes), bytes: bytes.length, mediaType, open: () => bytes }, key),
    async putFile(key, mediaType, path) {
      const digest = await digestOf(path);
      if (digest.bytes > MOST_BYTES) {
        throw new Error(
          `Expected a file of at most 5 GB, as a store in S3 can keep it, but ${path} has ${digest.bytes} bytes.`,
        );
      }
      return putArtifact({ ...digest, mediaType, open: () => createReadStream(path) }, key);
    },
    readBytes: (artifact) =>
      readWhole(bucket, artifact, async (stream) => {
        const bytes = await buffer(stream);
        return { read: bytes, found: { bytes: bytes.length, sha256: sha256Of(bytes) } };
      }),
    async copyTo(artifact, path) {
      // It is made here, and not by an earlier attempt, so that a file of somebody else's is never written over.
      await (await open(path, 'wx')).close();
      try {
        await readWhole(bucket, artifact, async (stream) => {
          const meter = createMeter();
          await pipeline(stream, meter.stream, createWriteStream(path));
          return { read: undefined, found: meter.digest() };
        });
      } catch (error) {
        await unlink(path);
        throw error;
      }
    },
    openRange: (artifact, from, to) => openRange(bucket, artifact, from, to),
    async findRecord(key) {
      const name = recordName(key);
      const found = await readRecord(bucket, name, key);
      if (!found?.problem) {
        if (found) await markUsed(bucket, found.object, RECORD_TYPE);
        return found?.record;
      }
      if (await removeDamaged(bucket, name, found.object.etag)) return undefined;
      // It was not removed, so another process has meanwhile saved another one.
      const now = await readRecord(bucket, name, key);
      return now?.problem ? undefined : now?.record;
    },
    async saveRecord(record) {
      const text = Buffer.from(`${JSON.stringify(record, undefined, 2)}\n`);
      const object = { sha256: sha256Of(text), bytes: text.length, mediaType: RECORD_TYPE, open: () => text };
      if (await bucket.putOnce(recordName(record.key), object)) return record;
      return (await store.findRecord(record.key)) ?? store.saveRecord(record);
    },
    tryToKeep: () => tryToKeep(bucket),
    async link(artifact) {
      const name = artifactName(artifact);
      return (await bucket.look(name)) ? bucket.link(name, LINK_SECONDS) : notThere(artifact);
    },
    care: {
      fitness: () => probe(bucket),
      overview: () => overviewOfBucket(bucket),
      verify: (onDamage, signal) => verifyBucket(bucket, onDamage, signal),
      sweep: (sweep) => sweepBucket(bucket, sweep),
      // Objects are there whole or not at all.
      sweepParts: async () => ({ ...NOTHING }),
    },
  };
  return store;
}
