import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator, type Simulator } from '../../../../src/simulator/simulator';
import type { ArtifactStore, StoreRecord } from '../../../../src/store/artifact-store';
import { bucketAt } from '../../../../src/store/kinds/s3/connected-bucket';
import { createS3Store } from '../../../../src/store/kinds/s3/s3-store';

export const KEY = 'a'.repeat(64);
export const SECRET = 'canary-of-a-secret-key';

/** A server like S3 whose faults a test sets, and a directory for its files; both are there while the tests of the file run. */
export interface FaultyS3 {
  simulator: Simulator;
  directory: string;
  /** A store of its own at the server, empty. */
  newStore(options?: { bucket?: string; silentMs?: number }): ArtifactStore;
}

export function useFaultyS3(): FaultyS3 {
  const used = {
    newStore: ({ bucket = 'films', silentMs = 30_000 } = {}) =>
      createS3Store(
        bucketAt({ bucket, prefix: `${randomUUID()}/`, endpoint: `${used.simulator.url}/s3` }, { silentMs }),
      ),
  } as FaultyS3;
  beforeAll(async () => {
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'canary-of-a-key-id', AWS_SECRET_ACCESS_KEY: SECRET });
    used.simulator = await startSimulator();
    used.directory = await mkdtemp(join(tmpdir(), 'storyreel-s3-'));
  });
  afterAll(async () => {
    await used.simulator.close();
    await rm(used.directory, { recursive: true, force: true });
  });
  beforeEach(() => {
    Object.assign(used.simulator.s3, { faults: [], knownConditions: ['if-none-match', 'if-match'] });
    used.simulator.s3.requests.length = 0;
  });
  return used;
}

export function recordOf(result: unknown): StoreRecord {
  const recipe = { step: 's', inputs: {}, provider: 'p', model: 'm', settings: {}, version: '1', take: 1 };
  return { key: KEY, recipe, result, artifacts: [], startedAtMs: 1, endedAtMs: 2 };
}
