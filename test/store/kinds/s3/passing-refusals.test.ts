import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KEY, recordOf, useFaultyS3 } from './faulty-s3';

const s3 = useFaultyS3();

describe.each([
  ['there are too many requests', { status: 429, code: 'TooManyRequests' }],
  ['the request took too long', { status: 408, code: 'RequestTimeout' }],
  ['the bytes came too slowly', { status: 400, code: 'RequestTimeout' }],
  ['another one wrote at the same time', { status: 409, code: 'ConditionalRequestConflict' }],
])('a store in S3 whose server says that %s', (_what, answers) => {
  it('is asked again, for a file and for a record', async () => {
    const store = s3.newStore();
    const path = join(s3.directory, randomUUID());
    await writeFile(path, 'a boat');
    s3.simulator.s3.faults = [{ method: 'PUT', first: 2, answers }];
    const artifact = await store.putFile(KEY, 'text/plain', path);
    expect(Buffer.from(await store.readBytes(artifact)).toString()).toBe('a boat');
    s3.simulator.s3.faults = [{ method: 'PUT', first: 2, answers }];
    expect((await store.saveRecord(recordOf('first'))).result).toBe('first');
  });

  it('ends no step for good, however often it does', async () => {
    s3.simulator.s3.faults = [{ method: 'PUT', answers }];
    await expect(s3.newStore().putBytes(KEY, 'text/plain', Buffer.from('a sea'))).rejects.toMatchObject({
      name: 'Error',
      message: expect.stringContaining('could not be used'),
    });
  });
});
