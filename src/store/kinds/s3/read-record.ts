import { text } from 'node:stream/consumers';
import { parseRecord, problemOf, type FoundRecord } from '../../found-record';
import type { Bucket, FoundObject } from './bucket';
import { artifactName } from './object-names';
import { readObject } from './read-object';

/** A record as it was found, with its object. */
export type RecordObject = FoundRecord & { object: FoundObject };

/** Reads a record, and looks whether its artifacts are there; undefined when there is none. */
export async function readRecord(bucket: Bucket, name: string, key: string): Promise<RecordObject | undefined> {
  const found = await readRecordAlone(bucket, name, key);
  const artifacts = found?.record?.artifacts ?? [];
  const problems = await Promise.all(
    artifacts.map(async (artifact) => problemOf(artifact, await bucket.look(artifactName(artifact)))),
  );
  const problem = problems.find((each) => each !== undefined);
  return found && problem !== undefined ? { ...found, problem } : found;
}

/** The same without looking for its artifacts. */
export async function readRecordAlone(bucket: Bucket, name: string, key: string): Promise<RecordObject | undefined> {
  const whole = await readObject(bucket, name, text);
  return whole && { ...parseRecord(whole.read, key), object: whole.object };
}
