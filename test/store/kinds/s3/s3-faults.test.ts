import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator, type Simulator } from '../../../../src/simulator/simulator';
import type { ArtifactStore, StoreRecord } from '../../../../src/store/artifact-store';
import { bucketAt } from '../../../../src/store/kinds/s3/connected-bucket';
import { createS3Store } from '../../../../src/store/kinds/s3/s3-store';
import { textOf } from '../../fresh-store';

const KEY = 'a'.repeat(64);
const SECRET = 'canary-of-a-secret-key';

let simulator: Simulator;
let directory: string;
beforeAll(async () => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'canary-of-a-key-id', AWS_SECRET_ACCESS_KEY: SECRET });
  simulator = await startSimulator();
  directory = await mkdtemp(join(tmpdir(), 'storyreel-s3-'));
});
afterAll(async () => {
  await simulator.close();
  await rm(directory, { recursive: true, force: true });
});
beforeEach(() => {
  Object.assign(simulator.s3, { faults: [], knowsConditions: true });
  simulator.s3.requests.length = 0;
});

function newStore({ bucket = 'films', silentMs = 30_000 } = {}): ArtifactStore {
  return createS3Store(bucketAt({ bucket, prefix: `${randomUUID()}/`, endpoint: `${simulator.url}/s3` }, { silentMs }));
}

function recordOf(result: unknown): StoreRecord {
  const recipe = { step: 's', inputs: {}, provider: 'p', model: 'm', settings: {}, version: '1', take: 1 };
  return { key: KEY, recipe, result, artifacts: [], startedAtMs: 1, endedAtMs: 2 };
}

describe('a store in S3 whose server has its moods', () => {
  it.each([
    ['fails', { status: 500, code: 'InternalError' }],
    ['is too busy', { status: 503, code: 'SlowDown' }],
    ['hangs up', 'reset'],
  ] as const)('keeps bytes and files, and gives them back, when it %s twice', async (_what, answers) => {
    const store = newStore();
    simulator.s3.faults = [
      { method: 'PUT', first: 2, answers },
      { method: 'GET', first: 2, answers },
    ];
    const path = join(directory, randomUUID());
    await writeFile(path, 'a boat');
    const artifact = await store.putFile(KEY, 'text/plain', path);
    expect(Buffer.from(await store.readBytes(artifact)).toString()).toBe('a boat');
  });

  it.each([
    ['fails', { status: 500, code: 'InternalError' }],
    ['is too busy', { status: 503, code: 'SlowDown' }],
    ['hangs up', 'reset'],
  ] as const)(
    'sends nothing more than five times when it %s for good, neither bytes nor a file',
    async (_what, answers) => {
      const store = newStore();
      simulator.s3.faults = [{ method: 'PUT', answers }];
      const sent = () => simulator.s3.requests.filter((request) => request.startsWith('PUT')).length;
      await expect(store.putBytes(KEY, 'text/plain', Buffer.from('a sea'))).rejects.toThrow('could not be used');
      expect(sent()).toBe(5);
      const path = join(directory, randomUUID());
      await writeFile(path, 'a boat');
      await expect(store.putFile(KEY, 'text/plain', path)).rejects.toThrow('could not be used');
      expect(sent()).toBe(10);
    },
  );

  it('reads again what was cut off in the middle', async () => {
    const store = newStore();
    const artifact = await store.putBytes(KEY, 'video/mp4', Buffer.alloc(300_000, 'sea'));
    simulator.s3.faults = [{ method: 'GET', first: 2, answers: 'halfBody' }];
    expect(await store.readBytes(artifact)).toHaveLength(300_000);
    simulator.s3.faults = [{ method: 'GET', first: 2, answers: 'halfBody' }];
    await store.copyTo(artifact, join(directory, 'film'));
    expect(await readFile(join(directory, 'film'))).toHaveLength(300_000);
  });

  it('reads again what did not come to its end, however long it would wait', async () => {
    const store = newStore({ silentMs: 200 });
    const artifact = await store.putBytes(KEY, 'text/plain', Buffer.from('a sea'));
    simulator.s3.faults = [{ method: 'GET', first: 1, answers: 'stall' }];
    expect(Buffer.from(await store.readBytes(artifact)).toString()).toBe('a sea');
  });

  it('leaves no half of a file when the server is gone for good', async () => {
    const store = newStore();
    const artifact = await store.putBytes(KEY, 'video/mp4', Buffer.alloc(300_000, 'sea'));
    simulator.s3.faults = [{ method: 'GET', answers: 'halfBody' }];
    await expect(store.copyTo(artifact, join(directory, 'half'))).rejects.toThrow('aborted');
    expect(await readdir(directory)).not.toContain('half');
  });

  it('tells a player that reads a range when it is cut off', async () => {
    const store = newStore();
    const artifact = await store.putBytes(KEY, 'video/mp4', Buffer.alloc(300_000, 'sea'));
    simulator.s3.faults = [{ method: 'GET', answers: 'halfBody' }];
    await expect(store.openRange(artifact, 0, 200_000).then(textOf)).rejects.toThrow('aborted');
  });

  it('does not wait for the rest of what is cut off, when it is verified or asked for a range of bytes of another size', async () => {
    const store = newStore();
    const artifact = await store.putBytes(KEY, 'video/mp4', Buffer.alloc(300_000, 'sea'));
    simulator.s3.faults = [{ method: 'GET', path: /objects/, answers: 'halfBody' }];
    await expect(store.care.verify(() => undefined)).rejects.toThrow('aborted');
    await expect(store.openRange({ ...artifact, bytes: 5 }, 0, 5)).rejects.toThrow('aborted');
  });

  it('takes the first of two records also when S3 itself cannot tell which one that is', async () => {
    const store = newStore();
    simulator.s3.faults = [{ method: 'PUT', first: 2, answers: { status: 409, code: 'ConditionalRequestConflict' } }];
    expect((await store.saveRecord(recordOf('first'))).result).toBe('first');
    expect((await store.saveRecord(recordOf('second'))).result).toBe('first');
  });

  it('takes its own record for the first when the answer to saving it was lost', async () => {
    const store = newStore();
    const [record] = [recordOf('only')];
    await store.saveRecord(record);
    // The SDK asks again after a lost answer, and is told that there is one already.
    expect(await store.saveRecord(record)).toEqual(record);
  });

  it('writes and reads as many objects as there are, page by page', async () => {
    const store = newStore();
    await Promise.all(Array.from({ length: 120 }, (_, n) => store.putBytes(KEY, 'text/plain', Buffer.from(`${n}`))));
    expect((await store.care.overview()).artifacts.files).toBe(120);
    expect((await store.care.verify(() => undefined)).artifacts.files).toBe(120);
  });

  it('sends no bytes that are there already', async () => {
    const store = newStore();
    for (let time = 0; time < 3; time++) await store.putBytes(KEY, 'text/plain', Buffer.from('a sea'));
    expect(simulator.s3.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(1);
  });

  it('gives its bytes also to an account that may only read, which cannot note that they are used', async () => {
    const store = newStore();
    const artifact = await store.putBytes(KEY, 'text/plain', Buffer.from('a sea'));
    for (const object of simulator.s3.buckets.get('films')!.values()) object.writtenAtMs -= 2 * 60 * 60_000;
    simulator.s3.faults = [{ method: 'PUT', answers: { status: 403, code: 'AccessDenied' } }];
    expect(Buffer.from(await store.readBytes(artifact)).toString()).toBe('a sea');
    expect(await textOf(await store.openRange(artifact, 0, 2))).toBe('a ');
    expect(simulator.s3.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(3);
  });
});

describe('a store in S3 that cannot be used', () => {
  it.each([
    ['has no such bucket', { bucket: 'nobodys' }, undefined, /NoSuchBucket.* Make the bucket first/],
    ['denies it', {}, { status: 403, code: 'AccessDenied' }, /AccessDenied.* Give the account the right/],
    ['does not know the key', {}, { status: 403, code: 'InvalidAccessKeyId' }, /Check AWS_ACCESS_KEY_ID/],
  ])('says so in a sentence, without its keys, where the server %s', async (_what, options, answers, sentence) => {
    if (answers) simulator.s3.faults = [{ method: 'PUT', answers }];
    const failure = newStore(options).putBytes(KEY, 'text/plain', Buffer.from('a sea'));
    await expect(failure).rejects.toThrow(sentence);
    await expect(failure).rejects.toMatchObject({
      name: 'KeepError',
      message: expect.stringContaining('the store s3://'),
    });
    await expect(newStore(options).tryToKeep()).rejects.toMatchObject({ name: 'KeepError' });
    const error: unknown = await failure.catch((reason: unknown) => reason);
    expect(JSON.stringify([error, String((error as Error).stack)])).not.toContain(SECRET);
  });

  it('is found out before a film is: a server that keeps no conditions', async () => {
    const store = newStore();
    expect(await store.care.freeBytes()).toBeUndefined();
    simulator.s3.knowsConditions = false;
    await expect(store.care.freeBytes()).rejects.toThrow('Take a server that knows conditional writes.');
    expect([...simulator.s3.buckets.get('films')!.keys()].filter((key) => key.includes('probes/'))).toEqual([]);
  });
});
