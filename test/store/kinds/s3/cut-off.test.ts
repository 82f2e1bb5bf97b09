import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textOf } from '../../fresh-store';
import { KEY, useFaultyS3 } from './faulty-s3';

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
    const store = s3.newStore({ silentMs: 200 });
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
});
