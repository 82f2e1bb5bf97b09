import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { rm, truncate, writeFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { openRange } from '../../../../src/store/kinds/directory/open-range';
import { textOf } from '../../fresh-store';
import { makeText, newStoreOnDisk, type Made, type StoreOnDisk } from './store-on-disk';

const BYTES = 1_000_000;

let disk: StoreOnDisk;
let made: Made;
beforeEach(async () => {
  disk = await newStoreOnDisk();
  made = await makeText(disk.store, 'a long film', { text: 'a sea.....'.repeat(BYTES / 10) });
});
afterEach(() => disk.remove());

const open = (from: number, to: number) => openRange(disk.directory, made.result, from, to);

/** How many files of the store this process has open. */
function openFiles(): number {
  const names = readdirSync('/proc/self/fd').map((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`);
    } catch {
      return '';
    }
  });
  return names.filter((name) => name.startsWith(disk.directory)).length;
}

const closed = (stream: Readable) => finished(stream).catch(() => undefined);

describe('a range of an artifact on disk', () => {
  it('fails when the file is cut short while it is read', async () => {
    const stream = await open(10, BYTES - 10);
    await truncate(disk.objectOf(made), 100);
    await expect(textOf(stream)).rejects.toMatchObject({
      name: 'ArtifactError',
      artifact: made.result,
      message: expect.stringMatching(/was cut short while it was read: of its bytes 10 to 999990 only \d+ came/),
    });
  });

  it('is read to its end when the file is swept meanwhile', async () => {
    const stream = await open(10, BYTES - 10);
    await rm(disk.objectOf(made));
    expect((await textOf(stream)).length).toBe(BYTES - 20);
  });
});

(existsSync('/proc/self/fd') ? describe : describe.skip)(
  'a range of an artifact on disk, where open files can be counted',
  () => {
    it('leaves no file open, however it ends', async () => {
      await textOf(await open(0, BYTES));
      await textOf(await open(5, 5));
      for (const [from, to] of [
        [0, BYTES],
        [7, 1000],
      ] as const) {
        const unread = await open(from, to);
        expect(openFiles()).toBe(1);
        unread.destroy();
        await closed(unread);
      }
      for await (const piece of await open(1, BYTES)) {
        expect(piece).toBeDefined();
        break;
      }
      await writeFile(disk.objectOf(made), 'a lie');
      await expect(open(0, 1)).rejects.toThrow('damaged');
      while (openFiles() > 0) await new Promise((resolve) => setImmediate(resolve));
      expect(openFiles()).toBe(0);
    });
  },
);
