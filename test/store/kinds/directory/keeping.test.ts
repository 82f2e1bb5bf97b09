import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArtifactStore } from '../../../../src/store/artifact-store';
import { createDirectoryStore } from '../../../../src/store/kinds/directory/directory-store';
import { KeepError } from '../../../../src/store/keep-error';
import { canMount, freezeDisk, mountDisk, unmountDisk } from '../../../support/store/tiny-disk';
import { makeText } from './store-on-disk';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-keeping-'));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

const KEY = 'a'.repeat(64);
const EMPTY = { inputs: {}, step: 's', provider: 'p', model: 'm', settings: {}, version: '1', take: 1 };

/** Everything that writes to a store. */
const writes = (store: ArtifactStore, file: string): [string, () => Promise<unknown>][] => [
  ['bytes', () => store.putBytes(KEY, 'text/plain', Buffer.from('a sea'))],
  ['a file', () => store.putFile(KEY, 'text/plain', file)],
  [
    'a record',
    () => store.saveRecord({ key: KEY, recipe: EMPTY, result: 1, artifacts: [], startedAtMs: 1, endedAtMs: 2 }),
  ],
  ['a try', () => store.tryToKeep()],
];

describe('a store where nothing can be kept', () => {
  it('says so at each write, with the reason, and what to do', async () => {
    const file = join(directory, 'file');
    await writeFile(file, 'a sea');
    for (const [what, write] of writes(createDirectoryStore(join(file, 'store')), file)) {
      const error = await write().then(
        () => what,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(KeepError);
      expect(error).toMatchObject({
        code: 'ENOTDIR',
        message: `Nothing can be kept in the store ${join(file, 'store')} (ENOTDIR). There is a file where a directory should be: move it away.`,
      });
    }
  });
});

describe('a store where something can be kept', () => {
  it('is as it was after a try', async () => {
    const store = createDirectoryStore(join(directory, 'store'));
    await store.tryToKeep();
    const there = await readdir(directory, { recursive: true, withFileTypes: true });
    expect(there.filter((entry) => entry.isFile())).toEqual([]);
  });

  it('does not take the fault of a file that cannot be read for its own', async () => {
    const store = createDirectoryStore(join(directory, 'store'));
    const missing = join(directory, 'missing');
    await expect(store.putFile(KEY, 'text/plain', missing)).rejects.toMatchObject({ code: 'ENOENT', path: missing });
  });

  it('is for its user alone when it was made by it', async () => {
    const umask = process.umask(0);
    try {
      await createDirectoryStore(join(directory, 'store')).tryToKeep();
    } finally {
      process.umask(umask);
    }
    expect((await stat(join(directory, 'store'))).mode & 0o777).toBe(0o700);
  });
});

(canMount() ? describe : describe.skip)('a store on a disk that is mounted read-only', () => {
  it('gives what it has', async () => {
    mountDisk(directory, 1);
    try {
      const store = createDirectoryStore(join(directory, 'store'));
      const file = join(directory, 'file');
      await writeFile(file, 'another sea');
      const { result } = await makeText(store, 'a sea');
      freezeDisk(directory);
      for (const [, write] of writes(store, file)) {
        await expect(write()).rejects.toThrow(/\(EROFS\)\. The disk that it is on is mounted read-only/);
      }
      expect(Buffer.from(await store.readBytes(result)).toString()).toBe('a sea');
      expect(await makeText(store, 'a sea')).toMatchObject({ reused: true, result });
    } finally {
      unmountDisk(directory);
    }
  });
});
