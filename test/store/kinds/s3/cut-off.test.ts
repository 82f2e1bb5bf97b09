import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ArtifactStore } from '../../../../src/store/artifact-store';
import { bucketAt } from '../../../../src/store/kinds/s3/connected-bucket';
import { readObject } from '../../../../src/store/kinds/s3/read-object';
import { createS3Store } from '../../../../src/store/kinds/s3/s3-store';
import { textOf } from '../../fresh-store';
import { KEY, recordOf, useFaultyS3 } from './faulty-s3';

const s3 = useFaultyS3();

describe('a store in S3 whose connection is lost in the middle of an answer', () => {
  it('reads again what was cut off in the middle', async () => {
    const store = s3.newStore();
    const artifact = await store.putBytes(KEY, 'video/mp4', Buffer.alloc(300_000, 'sea'));
    s3.simulator.s3.faults = [{ method: 'GET', first: 2, answers: 'halfBody' }];
    expect(await store.readBytes(artifact)).toHaveLength(300_000);
    s3.simulator.s3.faults = [{ method: 'GET', first: 2, answers: 'halfBody' }];
    await store.copyTo(artifact, join(s3.directory, 'film'));
    expect(await readFile(join(s3.directory, 'film'))).toHaveLength(300_000);
  });

  it('reads again what did not come to its end, however long it would wait', async () => {
    const store = s3.newStore({ silentMs: 1_000 });
    const artifact = await store.putBytes(KEY, 'text/plain', Buffer.from('a sea'));
    s3.simulator.s3.faults = [{ method: 'GET', first: 1, answers: 'stall' }];
    expect(Buffer.from(await store.readBytes(artifact)).toString()).toBe('a sea');
  });

  it('leaves no half of a file when the server is gone for good', async () => {
    const store = s3.newStore();
    const artifact = await store.putBytes(KEY, 'video/mp4', Buffer.alloc(300_000, 'sea'));
    s3.simulator.s3.faults = [{ method: 'GET', answers: 'halfBody' }];
    await expect(store.copyTo(artifact, join(s3.directory, 'half'))).rejects.toThrow('aborted');
    expect(await readdir(s3.directory)).not.toContain('half');
  });

  it('tells a player that reads a range when it is cut off', async () => {
    const store = s3.newStore();
    const artifact = await store.putBytes(KEY, 'video/mp4', Buffer.alloc(300_000, 'sea'));
    s3.simulator.s3.faults = [{ method: 'GET', answers: 'halfBody' }];
    await expect(store.openRange(artifact, 0, 200_000).then(textOf)).rejects.toThrow('aborted');
  });

  it('does not wait for the rest of what is cut off, when it is verified or asked for a range of bytes of another size', async () => {
    const store = s3.newStore();
    const artifact = await store.putBytes(KEY, 'video/mp4', Buffer.alloc(300_000, 'sea'));
    s3.simulator.s3.faults = [{ method: 'GET', path: /objects/, answers: 'halfBody' }];
    await expect(store.care.verify(() => undefined)).rejects.toThrow('aborted');
    await expect(store.openRange({ ...artifact, bytes: 5 }, 0, 5)).rejects.toThrow('aborted');
  });

  /** What reads records and bytes of a store with a record of one artifact. */
  const READERS: [string, (store: ArtifactStore) => Promise<unknown>, unknown][] = [
    ['finds a record', async (store) => (await store.findRecord(KEY))?.result, 'found'],
    ['verifies it', async (store) => (await store.care.verify(() => undefined)).records, 1],
    ['looks it over', async (store) => (await store.care.overview()).kinds[0]?.step, 's'],
    ['sweeps it', async (store) => (await store.care.sweep({ unusedSinceMs: 0 })).artifacts.files, 0],
  ];

  const newStoreWithRecord = async () => {
    const store = s3.newStore();
    const artifact = await store.putBytes(KEY, 'video/mp4', Buffer.alloc(300_000, 'sea'));
    await store.saveRecord({ ...recordOf('found'), artifacts: [artifact] });
    return store;
  };

  it.each(READERS)('reads a record and bytes again, for who %s', async (_what, read, expected) => {
    const store = await newStoreWithRecord();
    s3.simulator.s3.faults = [/objects/, /records/].map((path) => ({
      method: 'GET',
      path,
      first: 4,
      answers: 'halfBody',
    }));
    expect(await read(store)).toBe(expected);
  });

  it.each(READERS)('says which store it is that could not be used, to who %s', async (_what, read) => {
    const store = await newStoreWithRecord();
    s3.simulator.s3.faults = [{ method: 'GET', path: /records\/./, answers: 'halfBody' }];
    await expect(read(store)).rejects.toThrow(
      /^The store s3:.* could not be used \(.*aborted\)\. Check .* the network/,
    );
    expect(s3.simulator.s3.requests.filter((request) => /^GET .*records\/./.test(request))).toHaveLength(5);
  });

  it('reads nothing again for who cannot use it, such as one whose disk is full', async () => {
    const bucket = bucketAt({ bucket: 'films', prefix: '', endpoint: `${s3.simulator.url}/s3` });
    await createS3Store(bucket).tryToKeep();
    const fullDisk = async (bytes: Readable) => {
      await once(bytes, 'readable');
      throw new Error('The disk is full.');
    };
    await expect(readObject(bucket, 'probes/kept', fullDisk)).rejects.toThrow('The disk is full.');
    const unwritable = (bytes: Readable) => pipeline(bytes, createWriteStream(join(s3.directory, 'none', 'film')));
    await expect(readObject(bucket, 'probes/kept', unwritable)).rejects.toThrow('ENOENT');
    expect(s3.simulator.s3.requests.filter((request) => request.startsWith('GET'))).toHaveLength(2);
  });
});
