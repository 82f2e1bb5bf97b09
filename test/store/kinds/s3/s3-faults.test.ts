import { randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bucketAt } from '../../../../src/store/kinds/s3/connected-bucket';
import { removeDamaged } from '../../../../src/store/kinds/s3/remove-damaged';
import { sha256Of } from '../../../../src/store/verify-bytes';
import { textOf } from '../../fresh-store';
import { KEY, recordOf, SECRET, useFaultyS3 } from './faulty-s3';

const s3 = useFaultyS3();

const probesLeft = () => [...s3.simulator.s3.buckets.get('films')!.keys()].filter((key) => key.includes('probes/'));

describe('a store in S3 whose server has its moods', () => {
  it.each([
    ['fails', { status: 500, code: 'InternalError' }],
    ['is too busy', { status: 503, code: 'SlowDown' }],
    ['hangs up', 'reset'],
  ] as const)('keeps bytes and files, and gives them back, when it %s twice', async (_what, answers) => {
    const store = s3.newStore();
    s3.simulator.s3.faults = [
      { method: 'PUT', first: 2, answers },
      { method: 'GET', first: 2, answers },
    ];
    const path = join(s3.directory, randomUUID());
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
      const store = s3.newStore();
      s3.simulator.s3.faults = [{ method: 'PUT', answers }];
      const sent = () => s3.simulator.s3.requests.filter((request) => request.startsWith('PUT')).length;
      await expect(store.putBytes(KEY, 'text/plain', Buffer.from('a sea'))).rejects.toThrow('could not be used');
      expect(sent()).toBe(5);
      const path = join(s3.directory, randomUUID());
      await writeFile(path, 'a boat');
      await expect(store.putFile(KEY, 'text/plain', path)).rejects.toThrow('could not be used');
      expect(sent()).toBe(10);
    },
  );

  it("lets nothing of the SDK's come to the terminal, such as that Node 20 is old", async () => {
    const warned = jest.spyOn(process, 'emitWarning').mockImplementation();
    try {
      await jest.isolateModulesAsync(async () => {
        const { bucketAt: freshBucket } = await import('../../../../src/store/kinds/s3/connected-bucket.js');
        await freshBucket({ bucket: 'films', prefix: '', endpoint: `${s3.simulator.url}/s3` }).look('nothing');
      });
      expect(warned).not.toHaveBeenCalled();
    } finally {
      jest.restoreAllMocks();
    }
  });

  it('says so where a file is gone that is to be sent, and keeps nothing', async () => {
    const open = () => createReadStream(join(s3.directory, 'gone'));
    const object = { sha256: sha256Of(Buffer.from('a boat')), bytes: 6, mediaType: 'text/plain', open };
    const bucket = bucketAt({ bucket: 'films', prefix: '', endpoint: `${s3.simulator.url}/s3` });
    await expect(bucket.put('gone', object)).rejects.toThrow(/^ENOENT.*gone/);
    expect(await bucket.look('gone')).toBeUndefined();
  });

  it('leaves no file open that could not be sent', async () => {
    const path = join(s3.directory, randomUUID());
    await writeFile(path, 'a boat');
    const opened: ReadStream[] = [];
    const open = () => {
      opened.push(createReadStream(path));
      return opened.at(-1)!;
    };
    const nowhere = bucketAt({ bucket: 'films', prefix: '', endpoint: 'http://127.0.0.1:1' });
    const object = { sha256: sha256Of(Buffer.from('a boat')), bytes: 6, mediaType: 'text/plain', open };
    await expect(nowhere.put('a boat', object)).rejects.toThrow('could not be used');
    expect(opened.map(({ destroyed }) => destroyed)).toEqual([true, true, true, true, true]);
  });

  it('takes the first of two records also when S3 itself cannot tell which one that is', async () => {
    const store = s3.newStore();
    s3.simulator.s3.faults = [
      { method: 'PUT', first: 2, answers: { status: 409, code: 'ConditionalRequestConflict' } },
    ];
    expect((await store.saveRecord(recordOf('first'))).result).toBe('first');
    expect((await store.saveRecord(recordOf('second'))).result).toBe('first');
  });

  it('takes its own record for the first when the answer to saving it was lost', async () => {
    const store = s3.newStore();
    const [record] = [recordOf('only')];
    await store.saveRecord(record);
    // The SDK asks again after a lost answer, and is told that there is one already.
    expect(await store.saveRecord(record)).toEqual(record);
  });

  it('writes and reads as many objects as there are, page by page', async () => {
    const store = s3.newStore();
    await Promise.all(Array.from({ length: 120 }, (_, n) => store.putBytes(KEY, 'text/plain', Buffer.from(`${n}`))));
    expect((await store.care.overview()).artifacts.files).toBe(120);
    expect((await store.care.verify(() => undefined)).artifacts.files).toBe(120);
  });

  it('sends no bytes that are there already', async () => {
    const store = s3.newStore();
    for (let time = 0; time < 3; time++) await store.putBytes(KEY, 'text/plain', Buffer.from('a sea'));
    expect(s3.simulator.s3.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(1);
  });

  it('gives its bytes also to an account that may only read, which cannot note that they are used', async () => {
    const store = s3.newStore();
    const artifact = await store.putBytes(KEY, 'text/plain', Buffer.from('a sea'));
    for (const object of s3.simulator.s3.buckets.get('films')!.values()) object.writtenAtMs -= 2 * 60 * 60_000;
    s3.simulator.s3.faults = [{ method: 'PUT', answers: { status: 403, code: 'AccessDenied' } }];
    expect(Buffer.from(await store.readBytes(artifact)).toString()).toBe('a sea');
    expect(await textOf(await store.openRange(artifact, 0, 2))).toBe('a ');
    expect(s3.simulator.s3.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(3);
  });
});

describe('a store in S3 that cannot be used', () => {
  it.each([
    ['has no such bucket', { bucket: 'nobodys' }, undefined, /NoSuchBucket.* Make the bucket first/],
    ['denies it', {}, { status: 403, code: 'AccessDenied' }, /AccessDenied.* Give the account the right/],
    ['does not know the key', {}, { status: 403, code: 'InvalidAccessKeyId' }, /Check AWS_ACCESS_KEY_ID/],
  ])('says so in a sentence, without its keys, where the server %s', async (_what, options, answers, sentence) => {
    if (answers) s3.simulator.s3.faults = [{ method: 'PUT', answers }];
    const failure = s3.newStore(options).putBytes(KEY, 'text/plain', Buffer.from('a sea'));
    await expect(failure).rejects.toThrow(sentence);
    await expect(failure).rejects.toMatchObject({
      name: 'KeepError',
      message: expect.stringContaining('the store s3://'),
    });
    await expect(s3.newStore(options).tryToKeep()).rejects.toMatchObject({ name: 'KeepError' });
    const error: unknown = await failure.catch((reason: unknown) => reason);
    expect(JSON.stringify([error, String((error as Error).stack)])).not.toContain(SECRET);
  });

  it.each([
    ['writes over what it should leave', ['if-match']],
    ['keeps no conditions', []],
  ] as const)('is found out before a film is: a server that %s', async (_what, knownConditions) => {
    const store = s3.newStore();
    expect(await store.care.fitness()).toEqual({});
    s3.simulator.s3.knownConditions = knownConditions;
    await expect(store.care.fitness()).rejects.toThrow('Take a server that knows conditional writes.');
    expect(probesLeft()).toEqual([]);
  });
});

describe('a store in S3 whose server heeds no condition on a removal', () => {
  beforeEach(() => {
    s3.simulator.s3.knownConditions = ['if-none-match'];
  });

  it('can be used, and says what may happen', async () => {
    expect(await s3.newStore().care.fitness()).toEqual({
      advice: expect.stringMatching(/^it makes films, but .*If-Match/),
    });
    expect(probesLeft()).toEqual([]);
  });

  it('leaves what was put in the place of something damaged since that was read', async () => {
    const bucket = bucketAt({ bucket: 'films', prefix: `${randomUUID()}/`, endpoint: `${s3.simulator.url}/s3` });
    const put = (text: string) => {
      const bytes = Buffer.from(text);
      return bucket.put('a boat', {
        sha256: sha256Of(bytes),
        bytes: bytes.length,
        mediaType: 'text/plain',
        open: () => bytes,
      });
    };
    await put('damaged');
    const { etag } = (await bucket.look('a boat'))!;
    await put('good');
    expect(await removeDamaged(bucket, 'a boat', etag)).toBe(false);
    const good = (await bucket.look('a boat'))!;
    expect(await removeDamaged(bucket, 'a boat', good.etag)).toBe(true);
    expect(await bucket.look('a boat')).toBeUndefined();
  });
});
