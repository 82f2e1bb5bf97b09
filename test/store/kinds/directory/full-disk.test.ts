import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDirectoryStore } from '../../../../src/store/kinds/directory/directory-store';
import { writeDurably, writeDurablyOnce } from '../../../../src/store/kinds/directory/durable-file';
import { canMount, mountDisk, unmountDisk } from '../../../support/store/tiny-disk';
import { makeText } from './store-on-disk';

const full = () => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });

describe.each([
  ['replaced', writeDurably],
  ['written once', writeDurablyOnce],
])('a file that is %s', (_how, write) => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-full-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  it('is as it was before when the disk is full, and leaves nothing half written', async () => {
    const path = join(directory, 'file');
    await writeFile(path, 'before');
    const writing = write(path, async (file) => {
      await file.writeFile('half');
      throw full();
    });
    await expect(writing).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await readdir(directory)).toEqual(['file']);
    expect(await readFile(path, 'utf8')).toBe('before');
  });
});

(canMount() ? describe : describe.skip)('a store on a disk that is full', () => {
  let disk: string;
  beforeEach(async () => {
    disk = await mkdtemp(join(tmpdir(), 'storyreel-tiny-'));
    mountDisk(disk, 1);
  });
  afterEach(async () => {
    unmountDisk(disk);
    await rm(disk, { recursive: true });
  });

  it('says so, keeps what it has, leaves nothing behind, and goes on when there is room again', async () => {
    const store = createDirectoryStore(join(disk, 'store'));
    const small = await makeText(store, 'small');
    await mkdir(join(disk, 'others'));
    await writeFile(join(disk, 'others', 'film.mp4'), Buffer.alloc(700_000, 1));

    const large = 'large '.repeat(100_000);
    await expect(makeText(store, 'large', { text: large })).rejects.toMatchObject({
      code: 'ENOSPC',
      message: `Nothing can be kept in the store ${join(disk, 'store')} (ENOSPC). Its disk is full; free some space there.`,
    });
    const files = await readdir(disk, { recursive: true });
    expect(files.filter((file) => file.endsWith('.part'))).toEqual([]);
    expect(await makeText(store, 'small')).toMatchObject({ reused: true, result: small.result });

    await rm(join(disk, 'others'), { recursive: true });
    const made = await makeText(store, 'large', { text: large });
    expect(Buffer.from(await store.readBytes(made.result)).toString()).toBe(large);
  });

  it('says so of a file that is copied there, and not that the copying was aborted', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'storyreel-full-'));
    try {
      const clip = join(elsewhere, 'clip.mp4');
      await writeFile(clip, Buffer.alloc(2_000_000, 1));
      const directory = join(disk, 'store');
      const keeping = createDirectoryStore(directory).putFile('a'.repeat(64), 'video/mp4', clip);
      await expect(keeping).rejects.toMatchObject({
        code: 'ENOSPC',
        message: `Nothing can be kept in the store ${directory} (ENOSPC). Its disk is full; free some space there.`,
      });
      expect(await readdir(join(directory, 'objects'), { recursive: true })).not.toContainEqual(
        expect.stringMatching(/\.part$/),
      );
    } finally {
      await rm(elsewhere, { recursive: true });
    }
  });
});
